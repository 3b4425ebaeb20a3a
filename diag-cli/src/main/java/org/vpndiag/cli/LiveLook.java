package org.vpndiag.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vpndiag.document.Document;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.host.Gathered;
import org.vpndiag.host.Host;
import org.vpndiag.host.LiveSource;
import org.vpndiag.host.Request;
import org.vpndiag.probe.port.UdpPort;
import org.vpndiag.report.Report;
import org.vpndiag.report.Unseen;

/** Looks at this host, listens to it if that is wanted, and asks its server if that decides. */
final class LiveLook implements Watch.Look {
  private final Host host;
  private final Request request;
  private final Optional<Duration> listening;
  private final Examiner examiner;
  private final Timings timings;
  private final Console console;
  private final Set<String> declared = ConcurrentHashMap.newKeySet();

  /**
   * A look at a host.
   *
   * @param listening how long to capture meanwhile
   * @param console is told what is sent
   */
  LiveLook(
      Host host,
      Request request,
      Optional<Duration> listening,
      Examiner examiner,
      Timings timings,
      Console console) {
    this.host = host;
    this.request = request;
    this.listening = listening;
    this.examiner = examiner;
    this.timings = timings;
    this.console = console;
  }

  @Override
  public Report now() throws IOException {
    Optional<TimedCapture> capture = listening.map(examiner::listen);
    Gathered gathered =
        timings.time("collecting", () -> LiveSource.gather(host, request, this::declare));
    timings.add(gathered.timings());
    CaseFile read = examiner.read(gathered.documents());
    TimedCapture.Result heard =
        timings.time(
            "capturing", () -> capture.map(TimedCapture::end).orElse(TimedCapture.NOTHING));
    CaseFile file = read.and(heard.file());
    List<Unseen> unseen =
        Stream.concat(gathered.unseen().stream(), heard.unseen().stream()).toList();
    Report report = examiner.judge(file, unseen);
    Optional<Document> answer = answer(report, file);
    return answer.isPresent()
        ? examiner.judge(file.and(examiner.read(List.of(answer.get()))), unseen)
        : report;
  }

  private Optional<Document> answer(Report report, CaseFile file) throws IOException {
    if (!request.send()) {
      return Optional.empty();
    }
    ServerProbe probe =
        new ServerProbe(peer -> UdpPort.open(peer, 0), Clock.systemUTC(), this::declare);
    return timings.time("probing", () -> probe.ask(report, file.facts()));
  }

  /** Nothing is sent without saying so; what is sent again was said. */
  private void declare(String what) {
    if (declared.add(what)) {
      console.err().println("sending: " + what);
      console.err().flush();
    }
  }
}
