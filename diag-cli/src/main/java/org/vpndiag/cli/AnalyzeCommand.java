package org.vpndiag.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.capture.decrypt.EspKeys;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.capture.live.LiveCapture;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.AttemptJson;
import org.vpndiag.cli.render.AttemptText;
import org.vpndiag.cli.render.CaptureJson;
import org.vpndiag.cli.render.CaptureText;
import org.vpndiag.cli.render.ClientsText;
import org.vpndiag.document.Share;
import org.vpndiag.document.Unreadable;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.ClientReports;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Formats;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;
import org.vpndiag.report.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code analyze}: explains what went wrong on the wire. */
final class AnalyzeCommand implements Command {
  private static final String NAME = "analyze";
  private static final int BUFFER = 1 << 16;
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
    List<Capture> captures = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
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
    EspKeys keys = KeyOption.keys(options);
    for (String path : paths) {
      read(path, keys, console, captures, inputs);
    }
    if (live.isEmpty()) {
      return explain(options, examination.get(), keys, captures, inputs);
    }
    try (Interruption interruption =
        new Interruption(console.err(), options.language(), TIME_TO_FINISH)) {
      LiveRun run = new LiveRun(console.err(), options.language(), interruption);
      take(run.capture(live, filter, keys.decryptor()), captures, inputs);
      int code = explain(options, examination.get(), keys, captures, inputs);
      console.out().flush();
      return interruption.ends(code);
    }
  }

  private static int explain(
      CommonOptions options,
      Examination examination,
      EspKeys keys,
      List<Capture> captures,
      List<Input> inputs)
      throws IOException {
    ClientReports clients = examination.eachClient(file(captures, inputs), keys.unseen());
    Report report = clients.explained();
    write(options, report, captures, clients, examination);
    return ExitCode.of(report);
  }

  private static void read(
      String path, EspKeys keys, Console console, List<Capture> captures, List<Input> inputs)
      throws IOException {
    try (InputStream in = open(path, console)) {
      take(CaptureAnalyzer.analyze(path, in, keys.decryptor()), captures, inputs);
    } catch (IOException e) {
      inputs.add(Input.unusable(path, "capture", Unreadable.because(e)));
    }
  }

  private static void take(Capture capture, List<Capture> captures, List<Input> inputs) {
    captures.add(capture);
    inputs.add(input(capture));
  }

  private static InputStream open(String path, Console console) throws IOException {
    InputStream in = path.equals("-") ? console.in() : Files.newInputStream(Path.of(path));
    return new BufferedInputStream(in, BUFFER);
  }

  private static Input input(Capture capture) {
    Words error = capture.readError();
    boolean usable = error == null || capture.packets() > 0;
    Words note = error == null ? Words.NONE : error;
    return new Input(capture.file(), "capture", capture.packets(), 0, note, usable);
  }

  private static Examination examination(CommonOptions options, Console console) {
    Formats formats = Formats.all(LocalDate.now(console.clock()));
    return new Examination(formats, options.rules(formats.vocabulary()));
  }

  private static CaseFile file(List<Capture> captures, List<Input> inputs) {
    List<Share> shares =
        captures.stream().flatMap(capture -> CaptureFacts.shares(capture).stream()).toList();
    return new CaseFile(inputs, new FactBase(), shares);
  }

  private static void write(
      CommonOptions options,
      Report report,
      List<Capture> captures,
      ClientReports clients,
      Examination examination)
      throws IOException {
    List<Attempts> attempts =
        captures.stream()
            .map(capture -> examination.attempts(capture, clients.first()))
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
                    + CaptureText.render(captures, report, clients.first(), style),
            Addition.Place.AFTER));
  }
}
