package org.vpndiag.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Text;

class SecretsStayHiddenTest {

  static List<String> samplesWithSecrets() {
    return Documents.all().stream()
        .filter(
            path -> String.join("", Documents.text(path).lines()).matches(".*(CANARY|Q0FOQVJZ).*"))
        .toList();
  }

  @Test
  void manySamplesHoldSecrets() {
    assertThat(samplesWithSecrets()).hasSizeGreaterThan(7);
  }

  @ParameterizedTest
  @MethodSource("samplesWithSecrets")
  void noValueOfASecretEntersAFact(String path) {
    assertThat(Documents.read(Documents.text(path)).toString())
        .doesNotContain("CANARY", "Q0FOQVJZ");
  }

  @ParameterizedTest
  @MethodSource("samplesWithSecrets")
  void norWhenTheFileIsCutAnywhere(String path) {
    Text whole = Documents.text(path);
    String content = String.join("\n", whole.lines());
    for (int end = 0; end <= content.length(); end++) {
      Text cut = new Text(path, content.substring(0, end).lines().toList());
      Documents.FORMATS.stream()
          .filter(format -> format.recognises(cut))
          .forEach(
              format ->
                  assertThat(format.read(cut).toString()).doesNotContain("CANARY", "Q0FOQVJZ"));
    }
  }

  @Test
  void aPasswordAmongTheArgumentsOfAProcessIsLeftOut() {
    String ps =
        "  PID TTY TIME CMD\n  801 ? 00:00:00 pppd call work user bob password CANARY --psk=CANARY";
    assertThat(Documents.read("ps.txt", ps).facts()).hasSize(1);
    assertThat(Documents.read("ps.txt", ps).toString()).doesNotContain("CANARY").contains("bob");
  }

  @Test
  void theKeysOfTheKernelsSasAreLeftOut() {
    String reading =
        Documents.read(Documents.text("ip-xfrm-state/healthy/ip-xfrm-state.txt")).toString();
    assertThat(reading).doesNotContain("00112233445566778899").contains("hmac(sha1)");
  }
}
