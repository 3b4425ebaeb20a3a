package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.evidence.AbsenceEvidence;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.report.Alternative;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Fix;
import org.vpndiag.report.Input;
import org.vpndiag.report.Report;
import org.vpndiag.report.Role;
import org.vpndiag.report.Severity;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/** A report for a terminal: the cause first, then the evidence, the fix, and the rest. */
public final class TextReport {
  private static final int PLACE_COLUMNS = 26;
  private static final int STAGE_COLUMNS = 20;
  private static final int LABEL_COLUMNS = 10;

  private final Report report;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Report report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** The report's text. */
  public static String render(Report report, Style style) {
    TextReport text = new TextReport(report, style);
    text.write();
    return text.out.toString();
  }

  private void write() {
    headline();
    report.rootCause().ifPresent(this::finding);
    consequences();
    if (!style.quiet()) {
      stages();
      others();
      unseen();
      unread();
    }
    if (style.verbose()) {
      inputs();
      nearMisses();
    }
  }

  private void headline() {
    for (String line : Columns.wrapped(in(report.summary()), style.width())) {
      String painted =
          switch (report.verdict()) {
            case HEALTHY -> style.green(line);
            case BROKEN -> style.red(line);
            case UNDETERMINED -> style.yellow(line);
          };
      line(painted);
    }
  }

  private void finding(Diagnosis diagnosis) {
    line("");
    title(diagnosis);
    paragraph(in(diagnosis.explanation()), 2);
    evidence(diagnosis.evidence());
    diagnosis.fixes().forEach(f -> fix(f, diagnosis.fixes().indexOf(f), diagnosis.fixes().size()));
    alternatives(diagnosis.alternatives());
  }

  /** The headline has said the first cause's title already. */
  private void title(Diagnosis diagnosis) {
    String role = in(Labels.of(diagnosis.role()));
    String confidence = in(Labels.of(diagnosis.confidence()));
    line("  " + style.bold(role) + "  " + diagnosis.rule() + "  " + style.faint(confidence));
    if (!isFirst(diagnosis)) {
      paragraph(in(diagnosis.title()), 2);
    }
    line("");
  }

  private void evidence(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    line("");
    line("  " + style.bold(in(Labels.EVIDENCE)));
    for (Evidence item : evidence) {
      String text =
          item instanceof AbsenceEvidence absence
              ? in(Labels.NOT_PRESENT) + in(new Words(absence.text(), absence.japanese()))
              : item.text();
      hanging("    " + Columns.padded(Places.of(item), PLACE_COLUMNS) + " ", text);
    }
  }

  private void fix(Fix fix, int index, int of) {
    line("");
    String label = in(Labels.FIX) + (of > 1 ? " " + (char) ('A' + index) : "");
    String where = in(Labels.of(fix.side()));
    hanging(
        "  " + style.bold(label) + " ".repeat(Math.max(1, LABEL_COLUMNS - Columns.width(label))),
        in(fix.summary()) + " (" + where + ")",
        2 + LABEL_COLUMNS);
    fix.commands().forEach(c -> command(c));
    config(fix);
    if (!fix.complete() && fix.commands().stream().anyMatch(c -> c.contains("<"))) {
      line(indent() + style.faint(in(Labels.FILL_IN)));
    }
    labelled(Labels.CHECK, fix.verify());
    labelled(Labels.UNDO, fix.undo());
  }

  private void config(Fix fix) {
    Fix.ConfigEdit config = fix.config();
    if (config == null) {
      return;
    }
    String section = config.section().isEmpty() ? "" : "  " + config.section();
    line(indent() + style.faint(config.file() + section));
    config.text().lines().forEach(l -> line(indent() + "  " + style.faint(l)));
  }

  private void command(String command) {
    command.lines().forEach(l -> line(indent() + l));
  }

  private void labelled(Words label, List<String> commands) {
    String text = in(label);
    for (int i = 0; i < commands.size(); i++) {
      String head = i == 0 ? text : "";
      line("  " + style.bold(head) + padding(head) + commands.get(i));
    }
  }

  private static String padding(String label) {
    return " ".repeat(Math.max(1, LABEL_COLUMNS - Columns.width(label)));
  }

  private static String indent() {
    return " ".repeat(2 + LABEL_COLUMNS);
  }

  private void alternatives(List<Alternative> alternatives) {
    for (Alternative alternative : alternatives) {
      line("");
      hanging("  " + style.bold(in(Labels.ALSO_FITS)) + "  ", in(alternative.title()), 4);
      hanging("    ", in(Labels.TELL_APART) + " " + in(alternative.tellApart()), 4);
    }
  }

  private void consequences() {
    List<Diagnosis> following =
        report.diagnoses().stream().filter(d -> d.role() == Role.CONSEQUENCE).toList();
    if (following.isEmpty()) {
      return;
    }
    line("");
    line("  " + style.bold(in(Labels.FOLLOWS)));
    for (Diagnosis diagnosis : following) {
      hanging("    ", in(diagnosis.title()) + "  " + places(diagnosis.evidence()), 6);
    }
  }

  private String places(List<Evidence> evidence) {
    return evidence.isEmpty() ? "" : style.faint("(" + Places.of(evidence.get(0)) + ")");
  }

  private void stages() {
    line("");
    for (StageState stage : report.stages()) {
      if (stage.state() == StageState.State.UNKNOWN && !style.verbose()) {
        continue;
      }
      String name = Columns.padded(in(stage.stage().title()), STAGE_COLUMNS);
      hanging(
          "  " + mark(stage.state()) + " " + name + " ", in(stage.summary()), 10 + STAGE_COLUMNS);
    }
  }

  private String mark(StageState.State state) {
    String mark = in(Labels.of(state));
    return switch (state) {
      case OK -> style.green(mark);
      case FAILED -> style.red(mark);
      case WARNING -> style.yellow(mark);
      case UNKNOWN, NOT_REACHED -> style.faint(mark);
    };
  }

  private void others() {
    for (Diagnosis diagnosis : report.diagnoses()) {
      boolean more = diagnosis.role() == Role.ROOT_CAUSE && !isFirst(diagnosis);
      if (more || diagnosis.role() == Role.CONTRIBUTING || diagnosis.role() == Role.ADVICE) {
        beside(diagnosis);
      }
    }
  }

  /** What is only worth knowing gets a line, all of it with {@code -v}. */
  private void beside(Diagnosis diagnosis) {
    if (diagnosis.severity() != Severity.INFO || style.verbose()) {
      finding(diagnosis);
      return;
    }
    line("");
    String label = in(Labels.of(diagnosis.role()));
    hanging("  " + style.bold(label) + "  ", in(diagnosis.title()) + "  (-v)", 4);
  }

  private boolean isFirst(Diagnosis diagnosis) {
    return report.rootCause().filter(diagnosis::equals).isPresent();
  }

  private void unseen() {
    boolean dull = report.verdict() == Verdict.HEALTHY && !style.verbose();
    if (report.unseen().isEmpty() || dull) {
      return;
    }
    line("");
    line("  " + style.bold(in(Labels.UNSEEN)));
    for (Unseen unseen : report.unseen()) {
      hanging("    ", in(unseen.what()) + ": " + in(unseen.why()), 6);
      if (!unseen.how().isEmpty()) {
        line("      " + unseen.how());
      }
    }
  }

  private void unread() {
    List<Input> unread = report.inputs().stream().filter(i -> !i.usable()).toList();
    if (unread.isEmpty()) {
      return;
    }
    line("");
    line("  " + style.bold(in(Labels.UNREAD)));
    unread.forEach(i -> line("    " + i.path() + ": " + i.note()));
  }

  private void inputs() {
    line("");
    line("  " + style.bold(in(Labels.READ)));
    for (Input input : report.inputs()) {
      if (input.usable()) {
        String counts = input.records() + (input.ignored() > 0 ? " + " + input.ignored() : "");
        line(
            "    "
                + Columns.padded(input.path(), PLACE_COLUMNS)
                + " "
                + Columns.padded(input.kind(), STAGE_COLUMNS)
                + " "
                + counts);
        if (!input.note().isEmpty()) {
          hanging("      ", input.note(), 6);
        }
      }
    }
  }

  private void nearMisses() {
    if (report.nearMisses().isEmpty()) {
      return;
    }
    line("");
    line("  " + style.bold(in(Labels.NEAR)));
    for (Report.NearMiss miss : report.nearMisses()) {
      hanging("    ", miss.rule() + " " + miss.held() + "/" + miss.of() + ": " + miss.failed(), 6);
    }
  }

  private void paragraph(String text, int indent) {
    for (String line : Columns.wrapped(text, style.width() - indent)) {
      line(" ".repeat(indent) + line);
    }
  }

  private void hanging(String head, String text) {
    hanging(head, text, Columns.width(head));
  }

  private void hanging(String head, String text, int indent) {
    List<String> lines = Columns.wrapped(text, style.width() - indent);
    line(head + lines.get(0));
    lines.stream().skip(1).forEach(l -> line(" ".repeat(indent) + l));
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private String in(Words words) {
    return words.in(style.language());
  }
}
