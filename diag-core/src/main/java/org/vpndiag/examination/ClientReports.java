package org.vpndiag.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.report.Report;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/**
 * The reports on the clients that captures show, each judged by its own packets, the worst first.
 *
 * @param reports at least one
 * @param all how many clients there are, judged or not
 */
public record ClientReports(List<ReportOfClient> reports, int all) {
  /** So many are judged; of more, those that came last. */
  private static final int MAX_CLIENTS = 500;

  private static final int FEW = 4;

  private static final List<Verdict> WORST_FIRST =
      List.of(Verdict.BROKEN, Verdict.UNDETERMINED, Verdict.HEALTHY);

  /** Keeps its own copy. */
  public ClientReports {
    reports = List.copyOf(reports);
  }

  /** The reports on some clients, or on what shows none. */
  static ClientReports of(List<String> clients, Function<String, Report> judge) {
    List<String> last = clients.subList(Math.max(0, clients.size() - MAX_CLIENTS), clients.size());
    List<ReportOfClient> reports = judged(last.isEmpty() ? List.of("") : last, judge);
    reports.sort(Comparator.comparingInt(r -> WORST_FIRST.indexOf(r.report().verdict())));
    return new ClientReports(reports, clients.size());
  }

  /** Many clients are judged on all processors, for none has to do with another. */
  private static List<ReportOfClient> judged(List<String> clients, Function<String, Report> judge) {
    Stream<String> each = clients.size() > FEW ? clients.parallelStream() : clients.stream();
    return each.map(client -> new ReportOfClient(client, judge.apply(client)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The client of the first report. */
  public String first() {
    return reports.get(0).client();
  }

  /** The report on the first of several, which says whom it is about. */
  public Report explained() {
    Report report = reports.get(0).report();
    return reports.size() > 1 && report.verdict() != Verdict.HEALTHY
        ? report.withSummary(named(report))
        : report;
  }

  private Words named(Report report) {
    long alike = reports.stream().filter(r -> r.report().verdict() == report.verdict()).count();
    Words summary = report.summary();
    return new Words(
        "Client %s (one of %d such, of %d): %s".formatted(first(), alike, all, summary.en()),
        "クライアント %s（全 %d 台のうち同様 %d 台）: %s".formatted(first(), all, alike, summary.ja()));
  }
}
