package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vpndiag.document.Document;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Report;
import org.vpndiag.report.Role;
import org.vpndiag.rule.Rule;
import org.vpndiag.rule.RuleCase;
import org.vpndiag.rule.RuleSet;

/** Runs the cases that every rule carries, through the real readers and with all other rules. */
class RuleCasesTest {
  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 12, 31));

  private final RuleSet rules = RuleSet.ofFolder(Path.of("src/main/rules"), FORMATS.vocabulary());
  private final Examination examination = new Examination(FORMATS, rules);

  @TestFactory
  Stream<DynamicNode> everyCaseOfEveryRuleHolds() {
    return rules.rules().stream().flatMap(rule -> rule.cases().stream().map(c -> test(rule, c)));
  }

  @TestFactory
  Stream<DynamicNode> everyRuleHasACaseForItAndOneAgainstIt() {
    return rules.rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertHasBothKinds(rule)));
  }

  private DynamicNode test(Rule rule, RuleCase ruleCase) {
    return DynamicTest.dynamicTest(
        rule.id() + ": " + ruleCase.name(), () -> assertHolds(rule, ruleCase));
  }

  private void assertHolds(Rule rule, RuleCase ruleCase) {
    Report report = examination.examine(documents(ruleCase), List.of());
    Optional<Diagnosis> found =
        report.diagnoses().stream().filter(d -> d.rule().equals(rule.id())).findFirst();
    String situation = ruleCase.at() + " " + report.summary().en();
    switch (ruleCase.expect()) {
      case SILENT -> assertThat(found).as(situation).isEmpty();
      case REPORTED -> assertThat(found).as(situation).isPresent();
      case ROOT_CAUSE ->
          assertThat(found.map(Diagnosis::role)).as(situation).contains(Role.ROOT_CAUSE);
    }
  }

  private static List<Document> documents(RuleCase ruleCase) {
    return ruleCase.given().entrySet().stream()
        .map(e -> document(e.getKey(), e.getValue()))
        .toList();
  }

  private static Document document(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(name, () -> new ByteArrayInputStream(bytes));
  }

  private static void assertHasBothKinds(Rule rule) {
    assertThat(rule.cases())
        .extracting(RuleCase::expect)
        .as(rule.at().toString())
        .contains(RuleCase.Expectation.SILENT)
        .containsAnyOf(RuleCase.Expectation.ROOT_CAUSE, RuleCase.Expectation.REPORTED);
  }
}
