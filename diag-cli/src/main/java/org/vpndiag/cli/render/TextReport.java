package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Input;
import org.vpndiag.report.Next;
import org.vpndiag.report.Report;
import org.vpndiag.report.Role;
import org.vpndiag.report.Severity;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Verdict;

/** A report for a terminal: the cause first, then the evidence, the fix, and the rest. */
public final class TextReport {
  /** A bundle of a whole host holds hundreds of files that are about other things. */
  private static final int MOST_UNREAD = 8;

  private static final int PLACE_COLUMNS = 26;
  private static final int STAGE_COLUMNS = 20;

  private final Report report;
  private final Style style;
  private final Page page;

  private TextReport(Report report, Style style) {
    this.report = report;
    this.style = style;
    this.page = new Page(style);
  }

  /** The report's text, with what a command adds to it. */
  public static String render(Report report, Style style, Addition addition) {
    TextReport text = new TextReport(report, style);
    text.write();
    String added = addition.text().apply(style);
    return switch (addition.place()) {
      case BEFORE -> added + text.page;
      case AFTER -> text.page + added;
      case INSTEAD -> added;
    };
  }

  private void write() {
    headline();
    report.next().ifPresent(this::next);
    report.rootCause().ifPresent(this::diagnosis);
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
    for (String line : Columns.wrapped(page.in(report.summary()), style.width())) {
      String painted =
          switch (report.verdict()) {
            case HEALTHY -> style.green(line);
            case BROKEN -> style.red(line);
            case UNDETERMINED -> style.yellow(line);
          };
      page.line(painted);
    }
  }

  private void next(Next next) {
    page.line("");
    page.step(Labels.NEXT, page.in(next.text()), next.commands());
  }

  private void diagnosis(Diagnosis diagnosis) {
    new DiagnosisText(page, style).add(diagnosis, isFirst(diagnosis));
  }

  private void consequences() {
    List<Diagnosis> following =
        report.diagnoses().stream().filter(d -> d.role() == Role.CONSEQUENCE).toList();
    if (following.isEmpty()) {
      return;
    }
    page.line("");
    page.line("  " + style.bold(page.in(Labels.FOLLOWS)));
    for (Diagnosis diagnosis : following) {
      page.hanging("    ", page.in(diagnosis.title()) + "  " + places(diagnosis.evidence()), 6);
    }
  }

  private String places(List<Evidence> evidence) {
    return evidence.isEmpty() ? "" : style.faint("(" + Places.of(evidence.get(0)) + ")");
  }

  private void stages() {
    List<StageState> shown =
        report.stages().stream()
            .filter(s -> style.verbose() || s.state() != StageState.State.UNKNOWN)
            .toList();
    if (!shown.isEmpty()) {
      page.line("");
    }
    for (StageState stage : shown) {
      String name = Columns.padded(page.in(stage.stage().title()), STAGE_COLUMNS);
      page.hanging(
          "  " + mark(stage.state()) + " " + name + " ",
          page.in(stage.summary()) + packet(stage),
          10 + STAGE_COLUMNS);
    }
  }

  /** What a capture proves is often something else's doing: the packet tells what it was. */
  private String packet(StageState stage) {
    return stage.state() == StageState.State.OK
        ? stage.evidence().stream()
            .filter(PacketEvidence.class::isInstance)
            .findFirst()
            .map(e -> "  " + style.faint("(" + Places.brief(e) + ")"))
            .orElse("")
        : "";
  }

  private String mark(StageState.State state) {
    String mark = page.in(Labels.of(state));
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
      diagnosis(diagnosis);
      return;
    }
    page.line("");
    String label = page.in(Labels.of(diagnosis.role()));
    page.hanging("  " + style.bold(label) + "  ", page.in(diagnosis.title()) + "  (-v)", 4);
  }

  private boolean isFirst(Diagnosis diagnosis) {
    return report.rootCause().map(Diagnosis::rule).filter(diagnosis.rule()::equals).isPresent();
  }

  private void unseen() {
    boolean dull = report.verdict() == Verdict.HEALTHY && !style.verbose();
    if (report.unseen().isEmpty() || dull) {
      return;
    }
    page.line("");
    page.line("  " + style.bold(page.in(Labels.UNSEEN)));
    for (Unseen unseen : report.unseen()) {
      page.hanging("    ", page.in(unseen.what()) + ": " + page.in(unseen.why()), 6);
      if (!unseen.how().isEmpty()) {
        page.line("      " + unseen.how());
      }
    }
  }

  private void unread() {
    List<Input> unread = report.inputs().stream().filter(i -> !i.usable()).toList();
    if (unread.isEmpty()) {
      return;
    }
    page.line("");
    page.line("  " + style.bold(page.in(Labels.UNREAD)));
    boolean folded = !style.verbose() && unread.size() > MOST_UNREAD;
    unread.stream()
        .limit(folded ? MOST_UNREAD : unread.size())
        .forEach(i -> page.line("    " + i.path() + ": " + page.in(i.note())));
    if (folded) {
      page.line("    " + page.in(Labels.more(unread.size() - MOST_UNREAD)));
    }
  }

  private void inputs() {
    page.line("");
    page.line("  " + style.bold(page.in(Labels.READ)));
    for (Input input : report.inputs()) {
      if (input.usable()) {
        String counts = input.records() + (input.ignored() > 0 ? " + " + input.ignored() : "");
        page.line(
            "    "
                + Columns.padded(input.path(), PLACE_COLUMNS)
                + " "
                + Columns.padded(input.kind(), STAGE_COLUMNS)
                + " "
                + counts);
        if (!input.note().isEmpty()) {
          page.hanging("      ", page.in(input.note()), 6);
        }
      }
    }
  }

  private void nearMisses() {
    if (report.nearMisses().isEmpty()) {
      return;
    }
    page.line("");
    page.line("  " + style.bold(page.in(Labels.NEAR)));
    for (Report.NearMiss miss : report.nearMisses()) {
      page.hanging(
          "    ", miss.rule() + " " + miss.held() + "/" + miss.of() + ": " + miss.failed(), 6);
    }
  }
}
