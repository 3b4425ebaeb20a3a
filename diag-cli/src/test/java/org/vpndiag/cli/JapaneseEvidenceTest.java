package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a capture shows is told in the language that was asked for, whatever the format. */
class JapaneseEvidenceTest {
  private static final String CAPTURE = "../samples/captures/two-behind-nat.pcap";

  @Test
  void jsonQuotesPacketsInTheLanguageOfTheReport() {
    assertThat(analyzed("ja")).contains("\"Quick Mode 3（暗号化）\"").doesNotContain("(encrypted)");
    assertThat(analyzed("en")).contains("\"Quick Mode 3 (encrypted)\"").doesNotContain("（暗号化）");
  }

  private static String analyzed(String language) {
    return Shell.run("analyze", "--format", "json", "--lang", language, CAPTURE).out();
  }
}
