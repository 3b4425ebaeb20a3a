package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vpndiag.examination.Formats;
import org.vpndiag.examination.RuleCases;
import org.vpndiag.rule.Rule;
import org.vpndiag.rule.RuleCase;
import org.vpndiag.rule.RuleCase.Expectation;
import org.vpndiag.rule.RuleSet;

/** Every rule carries cases, and they hold beside all other rules. */
class RuleCasesTest {
  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 12, 31));

  private final RuleSet rules = RuleSet.ofFolder(Path.of("src/main/rules"), FORMATS.vocabulary());
  private final RuleCases cases = new RuleCases(FORMATS, rules);

  @TestFactory
  Stream<DynamicNode> everyCaseOfEveryRuleHolds() {
    return rules.rules().stream().flatMap(rule -> rule.cases().stream().map(c -> test(rule, c)));
  }

  private DynamicNode test(Rule rule, RuleCase ruleCase) {
    return DynamicTest.dynamicTest(
        rule.id() + ": " + ruleCase.name(),
        () -> assertThat(cases.fault(rule, ruleCase)).isEmpty());
  }

  @TestFactory
  Stream<DynamicNode> everyRuleHasCasesForItAndAgainstIt() {
    return rules.rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertHasBothKinds(rule)));
  }

  private static void assertHasBothKinds(Rule rule) {
    assertThat(rule.cases())
        .extracting(RuleCase::expect)
        .as(rule.at().toString())
        .contains(Expectation.SILENT)
        .containsAnyOf(Expectation.ROOT_CAUSE, Expectation.REPORTED);
  }
}
