package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded host has its expected report, in English, in Japanese and as JSON. {@code
 * -Dgolden.update=true} writes them anew; the change is then for a person to read.
 */
class SamplesTest {
  private static final Path HOSTS = Path.of("../samples/hosts");
  private static final Path EXPECTED = Path.of("../samples/expected");
  private static final List<String> SECRETS = List.of("sesame-psk", "vpnpass", "wrong-psk-here");

  private record Form(String suffix, List<String> options) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(".txt", List.of("--lang", "en")),
          new Form(".ja.txt", List.of("--lang", "ja")),
          new Form(".json", List.of("--lang", "en", "--format", "json")));

  @TestFactory
  Stream<DynamicNode> everyHostIsExplainedAsExpected() throws IOException {
    return names(HOSTS).stream()
        .flatMap(host -> FORMS.stream().map(form -> expectation(host, form)));
  }

  private static DynamicNode expectation(String host, Form form) {
    return DynamicTest.dynamicTest(
        host + form.suffix(), () -> assertExpected(host, form, report(host, form)));
  }

  private static String report(String host, Form form) {
    List<String> args =
        Stream.concat(Stream.of("doctor", HOSTS.resolve(host).toString()), form.options().stream())
            .toList();
    return Shell.run(args.toArray(String[]::new)).out();
  }

  private static void assertExpected(String host, Form form, String report) throws IOException {
    Path file = EXPECTED.resolve(host + form.suffix());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, report);
    }
    assertThat(file).exists();
    assertThat(report).isEqualTo(Files.readString(file));
    assertThat(report).doesNotContain(SECRETS);
  }

  @Test
  void noExpectedReportIsWithoutItsHost() throws IOException {
    Set<String> hosts = names(HOSTS);
    assertThat(names(EXPECTED))
        .allMatch(f -> hosts.contains(f.substring(0, f.indexOf('.'))), "belongs to a host");
  }

  @TestFactory
  Stream<DynamicNode> everyJsonReportFitsTheSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Shell.run("schema").out());
    return names(HOSTS).stream()
        .map(host -> DynamicTest.dynamicTest(host, () -> assertFits(schema, host)));
  }

  private static void assertFits(JsonSchema schema, String host) throws IOException {
    JsonNode report =
        new ObjectMapper().readTree(Files.readString(EXPECTED.resolve(host + ".json")));
    assertThat(schema.validate(report)).isEmpty();
  }

  @TestFactory
  Stream<DynamicNode> everyCitedLineStandsThere() throws IOException {
    return names(HOSTS).stream()
        .map(host -> DynamicTest.dynamicTest(host, () -> assertCitationsHold(host)));
  }

  private static void assertCitationsHold(String host) throws IOException {
    JsonNode report =
        new ObjectMapper().readTree(Files.readString(EXPECTED.resolve(host + ".json")));
    for (JsonNode evidence : report.findValues("evidence")) {
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

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
