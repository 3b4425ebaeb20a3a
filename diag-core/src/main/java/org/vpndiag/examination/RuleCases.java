package org.vpndiag.examination;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Document;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Report;
import org.vpndiag.report.Role;
import org.vpndiag.rule.Rule;
import org.vpndiag.rule.RuleCase;
import org.vpndiag.rule.RuleSet;

/** Runs the cases that rules carry: through the real readers and beside all other rules. */
public final class RuleCases {
  private final Examination examination;

  /** For the cases of these rules. */
  public RuleCases(Formats formats, RuleSet rules) {
    examination = new Examination(formats, rules);
  }

  /** What is wrong with a case's outcome; empty when it is as expected. */
  public Optional<String> fault(Rule rule, RuleCase ruleCase) {
    Report report = examination.examine(documents(ruleCase), List.of());
    Optional<Role> role =
        report.diagnoses().stream()
            .filter(d -> d.rule().equals(rule.id()))
            .map(Diagnosis::role)
            .findFirst();
    boolean asExpected =
        switch (ruleCase.expect()) {
          case ROOT_CAUSE -> role.filter(Role.ROOT_CAUSE::equals).isPresent();
          case REPORTED -> role.isPresent();
          case SILENT -> role.isEmpty();
        };
    return asExpected ? Optional.empty() : Optional.of(described(rule, ruleCase, report));
  }

  private static String described(Rule rule, RuleCase ruleCase, Report report) {
    StringBuilder text = new StringBuilder();
    text.append(ruleCase.at()).append(": ").append(rule.id()).append(": ").append(ruleCase.name());
    text.append("; reported: ");
    report.diagnoses().forEach(d -> text.append(d.rule()).append(' ').append(d.role()).append(' '));
    report.nearMisses().stream()
        .filter(m -> m.rule().equals(rule.id()))
        .forEach(m -> text.append("; it failed at ").append(m.failed()));
    return text.toString();
  }

  private static List<Document> documents(RuleCase ruleCase) {
    return ruleCase.given().entrySet().stream()
        .map(e -> document(e.getKey(), e.getValue()))
        .toList();
  }

  /** Captures are given in Base64 (RFC 2045), compressed or not. */
  private static boolean isCapture(String name) {
    return name.endsWith(".pcap");
  }

  private static byte[] capture(String text) {
    return Base64.getMimeDecoder().decode(text.strip());
  }

  private static Document document(String name, String text) {
    byte[] bytes = isCapture(name) ? capture(text) : text.getBytes(StandardCharsets.UTF_8);
    return new Document(name, () -> new ByteArrayInputStream(bytes));
  }
}
