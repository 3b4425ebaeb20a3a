package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vpndiag.cli.ExpectedReports.Command;

/** Every recorded host has its expected report. */
class SamplesTest {
  private static final Path HOSTS = Path.of("../samples/hosts");
  private static final List<String> SECRETS = List.of("sesame-psk", "vpnpass", "wrong-psk-here");

  private final ExpectedReports reports;

  SamplesTest() throws IOException {
    Map<String, Command> hosts = new TreeMap<>();
    try (Stream<Path> entries = Files.list(HOSTS)) {
      entries.forEach(
          host ->
              hosts.put(
                  host.getFileName().toString(),
                  new Command(List.of("doctor", host.toString()), SECRETS)));
    }
    reports = new ExpectedReports(Path.of("../samples/expected"), hosts);
  }

  @TestFactory
  Stream<DynamicNode> everyHostIsExplainedAsExpected() {
    return reports.areGiven();
  }

  @Test
  void noExpectedReportIsWithoutItsHost() throws IOException {
    reports.assertNoneIsLeftOver();
  }

  @TestFactory
  Stream<DynamicNode> everyJsonReportFitsTheSchema() {
    return reports.fitTheSchema();
  }

  @TestFactory
  Stream<DynamicNode> everyCitedLineStandsThere() {
    return reports.samples().keySet().stream()
        .map(host -> DynamicTest.dynamicTest(host, () -> assertCitationsHold(host)));
  }

  private void assertCitationsHold(String host) throws IOException {
    for (JsonNode evidence : reports.json(host).findValues("evidence")) {
      for (JsonNode item : evidence) {
        if (item.has("line")) {
          assertCited(host, item);
        }
      }
    }
  }

  private static void assertCited(String host, JsonNode item) throws IOException {
    Path file = HOSTS.resolve(host).resolve(item.get("source").asText());
    String line = Files.readAllLines(file).get(item.get("line").asInt() - 1);
    for (String piece : item.get("text").asText().split("…", -1)) {
      assertThat(letters(line)).as(file + ":" + item.get("line")).contains(letters(piece));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("\\W+", "");
  }
}
