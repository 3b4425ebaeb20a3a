package org.vpndiag.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vpndiag.cli.render.Changes;
import org.vpndiag.document.Document;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.examination.Formats;
import org.vpndiag.host.Gathered;
import org.vpndiag.host.Host;
import org.vpndiag.host.LiveSource;
import org.vpndiag.host.Request;
import org.vpndiag.probe.port.UdpPort;
import org.vpndiag.report.Report;
import org.vpndiag.report.Unseen;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: examines this host, or what was collected on another. */
final class DoctorCommand implements Command {
  private static final String NAME = "doctor";
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final Host host;
  private final Set<String> declared = ConcurrentHashMap.newKeySet();

  DoctorCommand(Host host) {
    this.host = host;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Explains why a connection does not work. Without PATH it examines this host; PATH is"
                + " any mix of files, folders and collected bundles, each file recognised by its"
                + " content; - is standard input. Two bundles of one host, from when it worked and"
                + " from when it does not, are compared; several hosts are examined one by one.");
    HostOptions.addTo(
        spec, "Send nothing: no ping, and no question to a server whose phase 1 fails.");
    spec.addOption(
        CommonOptions.value("--connection", "NAME", "Look at this connection of several."));
    spec.addOption(
        CommonOptions.value("--only", "STAGE", "Show one stage, and the cause wherever it lies."));
    spec.addOption(
        CommonOptions.value(
            "--capture", "SECONDS", "Listen so long on this host's interfaces (needs root)."));
    spec.addOption(CommonOptions.flag("Look again until the tunnel works.", "--watch"));
    spec.addOption(CommonOptions.flag("Say where the time went.", "--timings"));
    spec.addPositional(
        CommonOptions.paths(
            "PATH", "0..*", "Logs, outputs, configuration files, captures, folders, bundles."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    List<String> paths = options.paths();
    Formats formats = Formats.all(LocalDate.now(console.clock()));
    Examination examination = new Examination(formats, options.rules(formats.vocabulary()));
    Focus focus = focus(options);
    if (!paths.isEmpty() && !options.valueOf("--capture", "").isEmpty()) {
      throw new UsageException("--capture listens on this host: name no PATH with it");
    }
    Timings timings = new Timings();
    int code =
        paths.isEmpty()
            ? thisHost(options, formats, examination, timings, console)
            : collected(
                Cases.of(paths, console.in()), options, formats, examination, focus, timings);
    if (options.has("--timings")) {
      timings.print(console.err());
    }
    return code;
  }

  private int thisHost(
      CommonOptions options,
      Formats formats,
      Examination examination,
      Timings timings,
      Console console)
      throws IOException {
    Watch.Look look = () -> live(options, formats, examination, timings, console);
    Report report =
        options.has("--watch")
            ? new Watch(console, options.language(), BETWEEN_LOOKS).untilHealthy(look)
            : look.now();
    options.write(report, NAME);
    return ExitCode.of(report);
  }

  private static int collected(
      Cases cases,
      CommonOptions options,
      Formats formats,
      Examination examination,
      Focus focus,
      Timings timings)
      throws IOException {
    HostReports.Examiner examiner =
        one -> examined(one.gathered(), formats, examination, focus, timings);
    if (cases.hosts().isEmpty()) {
      Report report = examiner.examine(cases.rest());
      options.write(report, NAME);
      return ExitCode.of(report);
    }
    Optional<TwoTimes> twoTimes = TwoTimes.of(cases, formats, examination, focus);
    if (twoTimes.isPresent()) {
      TwoTimes times = twoTimes.get();
      options.write(times.report(), NAME, Changes.of(times.changes(), times.since()));
      return ExitCode.of(times.report());
    }
    return HostReports.of(cases, examiner).write(options, NAME);
  }

  private static Report examined(
      Gathered gathered, Formats formats, Examination examination, Focus focus, Timings timings)
      throws IOException {
    CaseFile file =
        timings.time("reading", () -> CaseFile.of(formats, gathered.documents(), focus));
    return timings.time("judging", () -> examination.examine(file, gathered.unseen(), focus));
  }

  /** Looks at this host, listens to it if that is wanted, and asks its server if that decides. */
  private Report live(
      CommonOptions options,
      Formats formats,
      Examination examination,
      Timings timings,
      Console console)
      throws IOException {
    Focus focus = focus(options);
    Request request = HostOptions.request(options);
    Optional<TimedCapture> capture = capture(options);
    Gathered gathered =
        timings.time(
            "collecting", () -> LiveSource.gather(host, request, what -> declare(what, console)));
    timings.add(gathered.timings());
    CaseFile read =
        timings.time("reading", () -> CaseFile.of(formats, gathered.documents(), focus));
    TimedCapture.Result heard =
        timings.time(
            "capturing", () -> capture.map(TimedCapture::end).orElse(TimedCapture.NOTHING));
    CaseFile file = read.and(heard.file());
    List<Unseen> unseen =
        Stream.concat(gathered.unseen().stream(), heard.unseen().stream()).toList();
    Report first = timings.time("judging", () -> examination.examine(file, unseen, focus));
    Optional<Document> answer =
        request.send()
            ? timings.time("probing", () -> probe(console).ask(first, file.facts()))
            : Optional.empty();
    return answer
        .map(document -> file.and(CaseFile.of(formats, List.of(document), focus)))
        .map(more -> examination.examine(more, unseen, focus))
        .orElse(first);
  }

  private static Optional<TimedCapture> capture(CommonOptions options) {
    String seconds = options.valueOf("--capture", "");
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    if (!seconds.matches("[1-9][0-9]{0,2}")) {
      throw new UsageException("--capture must be from 1 to 999 seconds");
    }
    return Optional.of(TimedCapture.begin(Duration.ofSeconds(Long.parseLong(seconds))));
  }

  /** Nothing is sent without saying so; what is sent again was said. */
  private void declare(String what, Console console) {
    if (declared.add(what)) {
      console.err().println("sending: " + what);
      console.err().flush();
    }
  }

  private ServerProbe probe(Console console) {
    return new ServerProbe(
        peer -> UdpPort.open(peer, 0), Clock.systemUTC(), what -> declare(what, console));
  }

  private static Focus focus(CommonOptions options) {
    String stage = options.valueOf("--only", "");
    try {
      return Focus.of(options.valueOf("--connection", ""), stage);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--only: there is no stage " + stage + "; " + Focus.stageNames());
    }
  }
}
