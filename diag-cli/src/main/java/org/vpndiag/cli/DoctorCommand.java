package org.vpndiag.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: examines this host, or what was collected on another. */
final class DoctorCommand implements Command {
  private static final String NAME = "doctor";
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final Host host;

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
                + " from when it does not, are compared.");
    HostOptions.addTo(spec);
    spec.addOption(
        CommonOptions.value("--connection", "NAME", "Look at this connection of several."));
    spec.addOption(
        CommonOptions.value("--only", "STAGE", "Show one stage, and the cause wherever it lies."));
    spec.addOption(
        CommonOptions.flag(
            "Send nothing: no ping, and no question to a server whose phase 1 fails.",
            "--no-probe"));
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
    Optional<TwoTimes> twoTimes = TwoTimes.of(paths, formats, examination, focus);
    if (twoTimes.isPresent()) {
      TwoTimes times = twoTimes.get();
      options.write(times.report(), NAME, Changes.of(times.changes(), times.since()));
      return ExitCode.of(times.report());
    }
    Request request = HostOptions.request(options, !options.has("--no-probe"));
    Timings timings = new Timings();
    Watch.Look look =
        () -> {
          Gathered gathered =
              timings.time(
                  "collecting",
                  () ->
                      paths.isEmpty()
                          ? LiveSource.gather(host, request, what -> declare(what, console))
                          : Paths.gather(paths, console.in()));
          timings.add(gathered.timings());
          CaseFile file =
              timings.time("reading", () -> CaseFile.of(formats, gathered.documents(), focus));
          Report first =
              timings.time("judging", () -> examination.examine(file, gathered.unseen(), focus));
          boolean live = paths.isEmpty() && !options.has("--no-probe");
          Optional<Document> answer =
              live
                  ? timings.time("probing", () -> probe(console).ask(first, file.facts()))
                  : Optional.empty();
          return answer
              .map(document -> file.and(CaseFile.of(formats, List.of(document), focus)))
              .map(more -> examination.examine(more, gathered.unseen(), focus))
              .orElse(first);
        };
    Report report =
        options.has("--watch") && paths.isEmpty()
            ? new Watch(console, options.language(), BETWEEN_LOOKS).untilHealthy(look)
            : look.now();
    options.write(report, NAME);
    if (options.has("--timings")) {
      timings.print(console.err());
    }
    return ExitCode.of(report);
  }

  /** Nothing is sent without saying so. */
  private static void declare(String what, Console console) {
    console.err().println("sending: " + what);
    console.err().flush();
  }

  private static ServerProbe probe(Console console) {
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
