package org.vpndiag.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Role;
import org.vpndiag.rule.RuleSet;

/** What the rules of this module name as the cause. */
final class RootCauses {
  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 12, 31));

  private final Examination examination =
      new Examination(FORMATS, RuleSet.ofFolder(Path.of("src/main/rules"), FORMATS.vocabulary()));

  /** The rules that name the cause of what a log shows. */
  List<String> of(Document.Content log) {
    Document document = new Document("syslog", log);
    return examination.examine(List.of(document), List.of()).diagnoses().stream()
        .filter(d -> d.role() == Role.ROOT_CAUSE)
        .map(Diagnosis::rule)
        .toList();
  }
}
