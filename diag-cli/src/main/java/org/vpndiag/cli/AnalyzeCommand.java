package org.vpndiag.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.live.LiveCapture;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.AttemptJson;
import org.vpndiag.cli.render.AttemptText;
import org.vpndiag.cli.render.CaptureJson;
import org.vpndiag.cli.render.CaptureText;
import org.vpndiag.cli.render.ClientsText;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.ClientReports;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code analyze}: explains what went wrong on the wire. */
final class AnalyzeCommand implements Command {
  private static final String NAME = "analyze";
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(20);

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Reads captures (pcap, pcapng, or gzip of either; - is standard input) and explains"
                + " what went wrong on the wire.");
    KeyOption.addTo(spec);
    spec.addOption(
        CommonOptions.value("-i", "IFACE", "Capture live from IFACE (any: all) until Ctrl-C."));
    spec.addOption(
        CommonOptions.value(
            "--filter",
            "BPF",
            "With -i: capture what this BPF filter lets pass, instead of what belongs to a VPN."));
    spec.addPositional(CommonOptions.paths("FILE", "0..*", "Captures."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    List<String> paths = options.paths();
    String live = options.valueOf("-i", "");
    if (paths.isEmpty() && live.isEmpty()) {
      throw new UsageException("name a capture, or an interface with -i");
    }
    String filter = options.valueOf("--filter", LiveCapture.FILTER);
    if (live.isEmpty() && !filter.equals(LiveCapture.FILTER)) {
      throw new UsageException("--filter goes with -i; of a file everything is read");
    }
    Ahead<Examination> examination = Ahead.begin("rules", () -> examination(options, console));
    CapturesRead captures = new CapturesRead(KeyOption.keys(options), console.in());
    paths.forEach(captures::read);
    if (live.isEmpty()) {
      return explain(options, examination.get(), captures);
    }
    try (Interruption interruption =
        new Interruption(console.err(), options.language(), TIME_TO_FINISH)) {
      LiveRun run = new LiveRun(console.err(), options.language(), interruption);
      captures.take(run.capture(live, filter, captures.keys().decryptor()));
      int code = explain(options, examination.get(), captures);
      console.out().flush();
      return interruption.ends(code);
    }
  }

  private static int explain(CommonOptions options, Examination examination, CapturesRead captures)
      throws IOException {
    CaseFile file = captures.file();
    ClientReports clients = examination.eachClient(file, captures.keys().unseen());
    Report report = clients.explained();
    write(options, report, captures.all(), clients, file.names(clients.first()), examination);
    return ExitCode.of(report);
  }

  private static Examination examination(CommonOptions options, Console console) {
    Formats formats = Formats.all(LocalDate.now(console.clock()));
    return new Examination(formats, options.rules(formats.vocabulary()));
  }

  private static void write(
      CommonOptions options,
      Report report,
      List<Capture> captures,
      ClientReports clients,
      Set<String> names,
      Examination examination)
      throws IOException {
    List<Attempts> attempts =
        captures.stream()
            .map(capture -> examination.attempts(capture, names))
            .filter(each -> !each.all().isEmpty())
            .toList();
    options.write(
        report,
        NAME,
        new Addition(
            json -> {
              ClientsText.write(clients, json);
              if (!attempts.isEmpty()) {
                new AttemptJson(examination.engine(), false)
                    .write(attempts.stream().flatMap(each -> each.all().stream()).toList(), json);
              }
              CaptureJson.write(captures, json);
            },
            style ->
                new AttemptText(examination.engine(), style).ofCaptures(attempts)
                    + ClientsText.render(clients, style)
                    + CaptureText.render(captures, report, names, attempts, style),
            Addition.Place.AFTER));
  }
}
