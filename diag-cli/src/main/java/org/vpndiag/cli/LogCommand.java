package org.vpndiag.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.attempt.Attempt;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.AttemptJson;
import org.vpndiag.cli.render.AttemptText;
import org.vpndiag.document.Document;
import org.vpndiag.document.Head;
import org.vpndiag.document.Unreadable;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Examination;
import org.vpndiag.examination.Focus;
import org.vpndiag.examination.Formats;
import org.vpndiag.fact.FactBase;
import org.vpndiag.host.Gathered;
import org.vpndiag.log.LogFormat;
import org.vpndiag.log.LogReader;
import org.vpndiag.log.LogReading;
import org.vpndiag.log.UnknownLine;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;
import org.vpndiag.report.Words;
import org.vpndiag.rule.Engine;
import org.vpndiag.rule.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code log}: the log parser alone: attempts, timeline, findings. */
final class LogCommand implements Command {
  private static final String NAME = "log";
  private static final Words EMPTY = new Words("empty", "空です");
  private static final Words FOREIGN =
      new Words("no line of a VPN daemon in it", "VPN のデーモンの行がありません");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Reads logs of the daemons (syslog, journal, their own files; - is standard input) and"
                + " lists the attempts to connect in them.");
    spec.addOption(CommonOptions.flag("List every event of every attempt.", "--all-events"));
    spec.addPositional(CommonOptions.paths("FILE", "1..*", "Logs, or folders of them."));
    return spec;
  }

  /** What was read. */
  private static final class Logs {
    private final List<Input> inputs = new ArrayList<>();
    private final List<Attempts> attempts = new ArrayList<>();
    private final List<UnknownLine> notUnderstood = new ArrayList<>();
    private final FactBase facts = new FactBase();

    List<Attempt> all() {
      return attempts.stream().flatMap(each -> each.all().stream()).toList();
    }
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    LocalDate today = LocalDate.now(console.clock());
    Formats formats = Formats.all(today);
    RuleSet rules = options.rules(formats.vocabulary());
    List<String> paths = options.paths();
    Gathered gathered = Paths.gather(paths, console.in());
    Logs logs = new Logs();
    for (Document document : gathered.documents()) {
      read(document, today, logs);
    }
    Report report =
        new Examination(formats, rules)
            .examine(new CaseFile(logs.inputs, logs.facts), gathered.unseen(), Focus.ALL);
    write(options, report, logs, new Engine(rules));
    return ExitCode.of(report);
  }

  private static void read(Document document, LocalDate today, Logs logs) {
    String source = document.source();
    try {
      if (Head.of(document).isEmpty()) {
        logs.inputs.add(Input.unusable(source, "", EMPTY));
        return;
      }
      boolean log = LogFormat.recognises(Head.of(document));
      LogReading reading = LogReader.read(document, today);
      boolean usable = log || reading.reading().records() > 0;
      Words note = usable ? Words.NONE : FOREIGN;
      long records = reading.reading().records();
      long ignored = reading.reading().ignored();
      logs.inputs.add(new Input(source, "log", records, ignored, note, usable));
      logs.facts.add(source, reading.reading().facts(), reading.reading().covers());
      logs.attempts.add(reading.attempts());
      logs.notUnderstood.addAll(reading.notUnderstood());
    } catch (IOException e) {
      logs.inputs.add(Input.unusable(source, "", Unreadable.because(e)));
    }
  }

  private static void write(CommonOptions options, Report report, Logs logs, Engine engine)
      throws IOException {
    AttemptJson json = new AttemptJson(engine, options.has("--all-events"));
    options.write(
        report,
        NAME,
        new Addition(
            out -> json.write(logs.all(), out),
            style -> new AttemptText(engine, style).render(logs.attempts, logs.notUnderstood),
            Addition.Place.BEFORE));
  }
}
