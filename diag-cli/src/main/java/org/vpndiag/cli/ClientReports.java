package org.vpndiag.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.capture.facts.Clients;
import org.vpndiag.cli.render.ReportOfClient;
import org.vpndiag.document.Reading;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/**
 * The reports on the clients that captures show, each judged by its own packets, the worst first.
 */
final class ClientReports {
  /** So many are judged; of more, those that came last. */
  private static final int MAX_CLIENTS = 500;

  private static final int FEW = 4;

  private static final List<Verdict> WORST_FIRST =
      List.of(Verdict.BROKEN, Verdict.UNDETERMINED, Verdict.HEALTHY);

  private ClientReports() {}

  static List<ReportOfClient> of(
      List<Capture> captures, List<Input> inputs, Examination examination) {
    Map<String, List<Capture>> byClient = new LinkedHashMap<>();
    for (Capture capture : captures) {
      Clients.of(capture)
          .forEach(
              (client, part) -> byClient.computeIfAbsent(client, c -> new ArrayList<>()).add(part));
    }
    if (byClient.size() > 1) {
      withoutClient(byClient);
    }
    List<Map.Entry<String, List<Capture>>> last =
        byClient.entrySet().stream().skip(Math.max(0, byClient.size() - MAX_CLIENTS)).toList();
    List<ReportOfClient> reports = judged(last, inputs, examination);
    if (reports.isEmpty()) {
      reports.add(one("", List.of(), inputs, examination));
    }
    reports.sort(Comparator.comparingInt(r -> WORST_FIRST.indexOf(r.report().verdict())));
    return reports;
  }

  /** Many clients are judged on all processors, for none has to do with another. */
  private static List<ReportOfClient> judged(
      List<Map.Entry<String, List<Capture>>> clients, List<Input> inputs, Examination examination) {
    Stream<Map.Entry<String, List<Capture>>> each =
        clients.size() > FEW ? clients.parallelStream() : clients.stream();
    return each.map(e -> one(e.getKey(), e.getValue(), inputs, examination))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What names no client is evidence of whoever the other captures are about. */
  private static void withoutClient(Map<String, List<Capture>> byClient) {
    List<Capture> nobodys = byClient.remove("");
    if (nobodys != null) {
      byClient.values().forEach(parts -> parts.addAll(nobodys));
    }
  }

  private static ReportOfClient one(
      String client, List<Capture> parts, List<Input> inputs, Examination examination) {
    FactBase facts = new FactBase();
    for (Capture part : parts) {
      Reading reading = CaptureFacts.reading(part);
      facts.add(part.file(), reading.facts(), reading.covers());
    }
    Report report = examination.examine(new CaseFile(inputs, facts), List.of(), Focus.ALL);
    return new ReportOfClient(client, report);
  }

  /** How many clients captures show, those that are not judged too. */
  static int count(List<Capture> captures) {
    return (int)
        captures.stream()
            .flatMap(capture -> ClientSide.of(capture).addresses().stream())
            .distinct()
            .count();
  }

  /** The report on the first of several, which says whom it is about. */
  static Report explained(List<ReportOfClient> clients, int all) {
    ReportOfClient first = clients.get(0);
    return Optional.of(first.report())
        .filter(report -> clients.size() > 1 && report.verdict() != Verdict.HEALTHY)
        .map(report -> report.withSummary(named(first, clients, all)))
        .orElse(first.report());
  }

  private static Words named(ReportOfClient first, List<ReportOfClient> clients, int all) {
    long alike =
        clients.stream().filter(c -> c.report().verdict() == first.report().verdict()).count();
    Words summary = first.report().summary();
    return new Words(
        "Client %s (one of %d such, of %d): %s".formatted(first.client(), alike, all, summary.en()),
        "クライアント %s（全 %d 台のうち同様 %d 台）: %s".formatted(first.client(), all, alike, summary.ja()));
  }
}
