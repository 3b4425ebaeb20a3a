package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

/** Starts, connections that work, rekeying and ends on purpose have no root cause. */
class QuietLogsTest {
  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 12, 31));

  private final Examination examination =
      new Examination(FORMATS, RuleSet.ofFolder(Path.of("src/main/rules"), FORMATS.vocabulary()));

  @TestFactory
  Stream<DynamicNode> nothingIsWrong() throws IOException {
    try (Stream<Path> logs = Files.list(Path.of("src/test/resources/quiet"))) {
      return logs.sorted().toList().stream().map(this::test);
    }
  }

  private DynamicNode test(Path log) {
    return DynamicTest.dynamicTest(
        log.getFileName().toString(), () -> assertThat(rootCauses(log)).isEmpty());
  }

  private List<String> rootCauses(Path log) {
    Document document = new Document("syslog", () -> Files.newInputStream(log));
    return examination.examine(List.of(document), List.of()).diagnoses().stream()
        .filter(d -> d.role() == Role.ROOT_CAUSE)
        .map(Diagnosis::rule)
        .toList();
  }
}
