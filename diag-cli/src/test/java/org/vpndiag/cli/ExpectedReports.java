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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The reports that a command is expected to give on samples, in English, in Japanese and as JSON.
 * {@code -Dgolden.update=true} writes them anew; the change is then for a person to read.
 *
 * @param folder where they are: {@code SAMPLE.txt}, {@code SAMPLE.ja.txt}, {@code SAMPLE.json}
 * @param samples the command that reports on each sample, by the sample's name
 */
record ExpectedReports(Path folder, Map<String, Command> samples) {

  private record Form(String suffix, List<String> options) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(".txt", List.of("--lang", "en")),
          new Form(".ja.txt", List.of("--lang", "ja")),
          new Form(".json", List.of("--lang", "en", "--format", "json")));

  /**
   * What is run.
   *
   * @param words the command's words
   * @param secrets what may stand in no report
   */
  record Command(List<String> words, List<String> secrets) {}

  /** A test for each sample and form. */
  Stream<DynamicNode> areGiven() {
    return samples.entrySet().stream()
        .flatMap(
            sample -> FORMS.stream().map(form -> test(sample.getKey(), sample.getValue(), form)));
  }

  private DynamicNode test(String sample, Command command, Form form) {
    return DynamicTest.dynamicTest(
        sample + form.suffix(), () -> assertGiven(sample, command, form));
  }

  private void assertGiven(String sample, Command command, Form form) throws IOException {
    Stream<String> words = Stream.concat(command.words().stream(), form.options().stream());
    String report = Shell.run(words.toArray(String[]::new)).out();
    Path file = folder.resolve(sample + form.suffix());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, report);
    }
    assertThat(file).exists();
    assertThat(report).isEqualTo(Files.readString(file));
    command.secrets().forEach(secret -> assertThat(report).doesNotContain(secret));
  }

  /** Each belongs to a sample. */
  void assertNoneIsLeftOver() throws IOException {
    Set<String> names = samples.keySet();
    try (Stream<Path> reports = Files.list(folder)) {
      assertThat(reports.map(f -> f.getFileName().toString()))
          .allMatch(f -> names.contains(f.substring(0, f.indexOf('.'))), "belongs to a sample");
    }
  }

  /** A test for each sample: its JSON is what {@code vpndiag schema} promises. */
  Stream<DynamicNode> fitTheSchema() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Shell.run("schema").out());
    return samples.keySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample, () -> assertThat(schema.validate(json(sample))).isEmpty()));
  }

  /** The report on a sample as JSON. */
  JsonNode json(String sample) throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve(sample + ".json")));
  }
}
