package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vpndiag.document.Document;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Role;
import org.vpndiag.rule.RuleSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A line that several causes share is blamed on the one that the other evidence tells. */
class NearMissesTest {
  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 12, 31));
  private static final Path TABLE = Path.of("src/test/resources/near-misses.yaml");

  private final RuleSet rules = RuleSet.ofFolder(Path.of("src/main/rules"), FORMATS.vocabulary());
  private final Examination examination = new Examination(FORMATS, rules);

  @TestFactory
  Stream<DynamicNode> theEvidenceDecides() throws IOException {
    try (InputStream in = Files.newInputStream(TABLE)) {
      List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return rows.stream().map(NearMiss::of).map(this::test);
    }
  }

  /**
   * A row of the table.
   *
   * @param line what the causes share
   * @param roots the rules that are the root cause
   * @param never the rules that must be silent
   */
  private record NearMiss(
      String line, String name, List<String> roots, List<String> never, Map<String, String> given) {

    static NearMiss of(Map<String, Object> row) {
      return new NearMiss(
          value(row, "of"),
          value(row, "name"),
          value(row, "roots"),
          value(row, "never"),
          value(row, "given"));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T value(Map<String, Object> row, String key) {
      return (T) Objects.requireNonNull(row.get(key), key);
    }
  }

  private DynamicNode test(NearMiss row) {
    return DynamicTest.dynamicTest(row.line() + ": " + row.name(), () -> assertDecided(row));
  }

  private void assertDecided(NearMiss row) {
    List<Diagnosis> diagnoses = examination.examine(documents(row), List.of()).diagnoses();

    assertThat(row.given().values()).anyMatch(text -> text.contains(row.line()));
    assertThat(rules.rules()).extracting("id").containsAll(row.never());
    assertThat(diagnoses)
        .filteredOn(d -> d.role() == Role.ROOT_CAUSE)
        .extracting(Diagnosis::rule)
        .containsExactlyElementsOf(row.roots());
    assertThat(diagnoses).extracting(Diagnosis::rule).doesNotContainAnyElementsOf(row.never());
  }

  private static List<Document> documents(NearMiss row) {
    return row.given().entrySet().stream().map(e -> document(e.getKey(), e.getValue())).toList();
  }

  private static Document document(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(name, () -> new ByteArrayInputStream(bytes));
  }
}
