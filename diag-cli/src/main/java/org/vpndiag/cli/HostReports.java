package org.vpndiag.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vpndiag.cli.render.ReportOfHost;
import org.vpndiag.cli.render.SeveralHosts;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;

/** The reports on several hosts, in the order in which these were named. */
record HostReports(List<ReportOfHost> reports) {
  /** The exit codes from the worst on. */
  private static final List<Integer> WORST_FIRST =
      List.of(ExitCode.BROKEN, ExitCode.UNDETERMINED, ExitCode.NO_INPUT, ExitCode.HEALTHY);

  /** Keeps its own copy. */
  HostReports {
    reports = List.copyOf(reports);
  }

  /** A report a host, and one on what belongs to none of them, if anything does. */
  static HostReports of(Cases cases, Examiner examiner) throws IOException {
    List<ReportOfHost> reports = new ArrayList<>();
    for (Cases.One host : cases.hosts()) {
      reports.add(new ReportOfHost(host.name(), examiner.examine(host.gathered())));
    }
    Report rest = examiner.examine(cases.rest().gathered());
    if (rest.inputs().stream().anyMatch(Input::usable)) {
      reports.add(new ReportOfHost(cases.rest().name(), rest));
    }
    return new HostReports(reports);
  }

  /** The worst report, the first of several. */
  private ReportOfHost worst() {
    return reports.stream()
        .min(Comparator.comparingInt(r -> WORST_FIRST.indexOf(ExitCode.of(r.report()))))
        .orElseThrow();
  }

  /** Writes them all; the worst counts. */
  int write(CommonOptions options, String command) throws IOException {
    ReportOfHost worst = worst();
    options.write(
        worst.report(),
        command,
        SeveralHosts.of(reports, worst.name(), command, options.language()));
    return ExitCode.of(worst.report());
  }
}
