package org.vpndiag.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vpndiag.capture.decrypt.EspKeys;
import org.vpndiag.cli.render.Changes;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.examination.Formats;
import org.vpndiag.host.Host;
import org.vpndiag.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: examines this host, or what was collected on another. */
final class DoctorCommand implements Command {
  private static final String NAME = "doctor";
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration TIME_TO_PRINT = Duration.ofSeconds(5);

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
    KeyOption.addTo(spec);
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
    EspKeys keys = KeyOption.keys(options);
    Focus focus = focus(options);
    Formats formats = Formats.all(LocalDate.now(console.clock()), keys, focus.connection());
    Examination examination = new Examination(formats, options.rules(formats.vocabulary()));
    Timings timings = new Timings();
    Examiner examiner = new Examiner(formats, examination, keys, focus, timings);
    Optional<Duration> listening = listening(options);
    if (!paths.isEmpty() && listening.isPresent()) {
      throw new UsageException("--capture listens on this host: name no PATH with it");
    }
    int code =
        paths.isEmpty()
            ? thisHost(
                new LiveLook(
                    host, HostOptions.request(options), listening, examiner, timings, console),
                options,
                console)
            : collected(Cases.of(paths, console.in()), options, examiner);
    if (options.has("--timings")) {
      timings.print(console.err());
    }
    return code;
  }

  private static int thisHost(LiveLook look, CommonOptions options, Console console)
      throws IOException {
    if (!options.has("--watch")) {
      return write(look.now(), options);
    }
    try (Interruption interruption =
        new Interruption(console.err(), options.language(), TIME_TO_PRINT)) {
      Watch watch = new Watch(console, options.language(), BETWEEN_LOOKS, interruption::asked);
      int code = write(watch.untilHealthy(look), options);
      console.out().flush();
      return interruption.ends(code);
    }
  }

  private static int write(Report report, CommonOptions options) throws IOException {
    options.write(report, NAME);
    return ExitCode.of(report);
  }

  private static int collected(Cases cases, CommonOptions options, Examiner examiner)
      throws IOException {
    if (cases.hosts().isEmpty()) {
      return write(examiner.examine(cases.rest().gathered()), options);
    }
    Optional<TwoTimes> twoTimes = TwoTimes.of(cases, examiner);
    if (twoTimes.isPresent()) {
      TwoTimes times = twoTimes.get();
      options.write(times.report(), NAME, Changes.of(times.changes(), times.since()));
      return ExitCode.of(times.report());
    }
    return HostReports.of(cases, examiner).write(options, NAME);
  }

  private static Optional<Duration> listening(CommonOptions options) {
    String seconds = options.valueOf("--capture", "");
    if (!seconds.isEmpty() && !seconds.matches("[1-9][0-9]{0,2}")) {
      throw new UsageException("--capture must be from 1 to 999 seconds");
    }
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
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
