package org.vpndiag.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpndiag.fact.Fact;
import org.vpndiag.report.Report;
import org.vpndiag.report.Role;
import org.vpndiag.report.Stage;

/**
 * What of a case the user wants to see.
 *
 * @param connection the connection's name; facts of others are left out; empty for all
 * @param stage the one stage to show, besides the root cause
 */
public record Focus(String connection, Optional<Stage> stage) {

  /** Everything. */
  public static final Focus ALL = new Focus("", Optional.empty());

  /**
   * From the command line's words, empty ones for no restriction.
   *
   * @throws IllegalArgumentException when there is no such stage
   */
  public static Focus of(String connection, String stage) {
    Optional<Stage> only =
        stage.isEmpty()
            ? Optional.empty()
            : Optional.of(Stage.valueOf(stage.toUpperCase(Locale.ROOT).replace('-', '_')));
    return new Focus(connection, only);
  }

  /** The stages' names as the command line takes them. */
  public static String stageNames() {
    return Arrays.stream(Stage.values())
        .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  List<Fact> of(List<Fact> facts) {
    return connection.isEmpty() ? facts : facts.stream().filter(this::concerns).toList();
  }

  private boolean concerns(Fact fact) {
    return fact.value("connection").map(connection::equals).orElse(true);
  }

  Report of(Report report) {
    if (stage.isEmpty()) {
      return report;
    }
    Stage only = stage.get();
    return new Report(
        report.inputs(),
        report.view(),
        report.verdict(),
        report.summary(),
        report.stages().stream().filter(s -> s.stage() == only).toList(),
        report.diagnoses().stream()
            .filter(d -> d.stage() == only || d.role() == Role.ROOT_CAUSE)
            .toList(),
        report.unseen(),
        report.next(),
        report.nearMisses());
  }
}
