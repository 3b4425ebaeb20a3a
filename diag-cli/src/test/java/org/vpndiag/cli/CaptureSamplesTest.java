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
import java.util.ArrayList;
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
 * Every recorded capture has the report that {@code analyze} gives on it, in English, in Japanese
 * and as JSON; one with the kernel's keys beside it ({@code NAME.xfrm-state}) is decrypted. {@code
 * -Dgolden.update=true} writes them anew; the change is then for a person to read.
 */
class CaptureSamplesTest {
  private static final Path CAPTURES = Path.of("../samples/captures");
  private static final Path EXPECTED = CAPTURES.resolve("expected");

  private record Form(String suffix, List<String> options) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(".txt", List.of("--lang", "en")),
          new Form(".ja.txt", List.of("--lang", "ja")),
          new Form(".json", List.of("--lang", "en", "--format", "json")));

  @TestFactory
  Stream<DynamicNode> everyCaptureIsExplainedAsExpected() throws IOException {
    return captures().stream()
        .flatMap(capture -> FORMS.stream().map(form -> expectation(capture, form)));
  }

  private static DynamicNode expectation(Path capture, Form form) {
    return DynamicTest.dynamicTest(
        name(capture) + form.suffix(), () -> assertExpected(capture, form));
  }

  private static void assertExpected(Path capture, Form form) throws IOException {
    List<String> args = new ArrayList<>(List.of("analyze", capture.toString()));
    args.addAll(form.options());
    Path keys = CAPTURES.resolve(name(capture) + ".xfrm-state");
    if (Files.exists(keys)) {
      args.addAll(List.of("--xfrm-state", keys.toString()));
    }
    String report = Shell.run(args.toArray(String[]::new)).out();
    Path file = EXPECTED.resolve(name(capture) + form.suffix());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, report);
    }
    assertThat(file).exists();
    assertThat(report).isEqualTo(Files.readString(file));
    if (Files.exists(keys)) {
      assertThat(report).doesNotContain(keysOf(keys));
    }
  }

  private static List<String> keysOf(Path xfrmState) throws IOException {
    return Files.readAllLines(xfrmState).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("auth") || line.startsWith("enc"))
        .map(line -> line.split(" ", -1)[2].substring(2))
        .toList();
  }

  @Test
  void noExpectedReportIsWithoutItsCapture() throws IOException {
    Set<String> names =
        captures().stream().map(CaptureSamplesTest::name).collect(Collectors.toSet());
    try (Stream<Path> reports = Files.list(EXPECTED)) {
      assertThat(reports.map(f -> f.getFileName().toString()))
          .allMatch(f -> names.contains(f.substring(0, f.indexOf('.'))), "belongs to a capture");
    }
  }

  @TestFactory
  Stream<DynamicNode> everyJsonReportFitsTheSchema() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Shell.run("schema").out());
    return captures().stream()
        .map(
            capture ->
                DynamicTest.dynamicTest(name(capture), () -> assertFits(schema, name(capture))));
  }

  private static void assertFits(JsonSchema schema, String name) throws IOException {
    JsonNode report =
        new ObjectMapper().readTree(Files.readString(EXPECTED.resolve(name + ".json")));
    assertThat(schema.validate(report)).isEmpty();
  }

  private static Set<Path> captures() throws IOException {
    try (Stream<Path> entries = Files.list(CAPTURES)) {
      return entries
          .filter(f -> f.getFileName().toString().contains(".pcap"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String name(Path capture) {
    String name = capture.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }
}
