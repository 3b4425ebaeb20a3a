package org.vpndiag.cli.render;

import java.util.List;
import java.util.stream.Stream;
import org.vpndiag.attempt.Attempt;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.log.UnknownLine;
import org.vpndiag.report.Words;
import org.vpndiag.rule.Engine;

/** The attempts of logs for a terminal: one line each, and the events of the last. */
public final class AttemptText {
  private static final int MAX_ATTEMPTS = 20;
  private static final int MAX_EVENTS = 40;

  private static final Words SEVERAL =
      new Words("%s: %d attempts, of which the last one decides", "%s: 試行 %d 件（最後の試行で判定）");
  private static final Words JUDGED =
      new Words("the last %d of them were judged", "判定したのは最後の %d 件です");
  private static final Words AFTER = new Words("after %s", "%sまで");
  private static final Words JUST_BEGUN =
      new Words(
          "the last had only just begun, so the one before it decides",
          "最後の試行は始まったばかりのため、その前の試行で判定しています");

  private final Engine engine;
  private final Style style;
  private final Page page;

  /** Uses an engine to tell how far each got. */
  public AttemptText(Engine engine, Style style) {
    this.engine = engine;
    this.style = style;
    page = new Page(style);
  }

  /**
   * The text.
   *
   * @param logs the attempts of each log
   */
  public String render(List<Attempts> logs, List<UnknownLine> notUnderstood) {
    if (style.quiet()) {
      return "";
    }
    List<Attempt> attempts = logs.stream().flatMap(log -> log.all().stream()).toList();
    latest(attempts).forEach(attempt -> page.line(line(attempt)));
    if (!attempts.isEmpty()) {
      Attempt last = attempts.get(attempts.size() - 1);
      failedAlike(last, logs);
      events(last.facts());
    }
    if (style.verbose()) {
      notUnderstood.stream()
          .map(UnknownLine::evidence)
          .forEach(l -> page.line("  ? " + l.source() + ":" + l.line() + " " + l.text()));
    }
    page.line("");
    return page.toString();
  }

  /** The same of captures that show several, without the events, which their ladders show. */
  public String ofCaptures(List<Attempts> captures) {
    if (style.quiet()) {
      return "";
    }
    for (Attempts capture : captures) {
      List<Attempt> attempts = capture.all();
      page.line("");
      page.line(page.in(SEVERAL).formatted(attempts.get(0).started().source(), capture.count()));
      if (attempts.size() < capture.count()) {
        page.line(page.in(JUDGED).formatted(attempts.size()));
      }
      latest(attempts).forEach(attempt -> page.line(line(attempt) + cause(attempt)));
      Attempt last = attempts.get(attempts.size() - 1);
      if (last.equals(capture.deciding())) {
        failedAlike(last, List.of(capture));
      } else {
        page.line(page.in(JUST_BEGUN));
      }
    }
    return page.toString();
  }

  /** So many as are shown, after a line that tells of those before. */
  private Stream<Attempt> latest(List<Attempt> attempts) {
    int skipped = style.verbose() ? 0 : Math.max(0, attempts.size() - MAX_ATTEMPTS);
    if (skipped > 0) {
      page.line(
          page.in(new Words(skipped + " earlier attempts: -v", "以前の試行 " + skipped + " 件: -v")));
    }
    return attempts.stream().skip(skipped);
  }

  private String line(Attempt attempt) {
    String time = AttemptJson.time(attempt.started());
    return "%s  %-10s %-16s %s  %s"
        .formatted(
            time == null ? attempt.started().source() : time.replace('T', ' '),
            attempt.connection() == null ? "-" : attempt.connection(),
            attempt.peer() == null ? "-" : attempt.peer(),
            painted(attempt.outcome()),
            reached(attempt));
  }

  /** What failed did so on the way to the next stage. */
  private String reached(Attempt attempt) {
    boolean stopped =
        attempt.outcome() == Attempt.Outcome.FAILED
            || attempt.outcome() == Attempt.Outcome.UNFINISHED;
    return engine
        .reached(attempt.facts())
        .map(stage -> page.in(stage.title()))
        .map(stage -> stopped ? page.in(AFTER).formatted(stage) : stage)
        .orElse("");
  }

  private static String cause(Attempt attempt) {
    return attempt.failure() == null ? "" : "  (" + attempt.failure() + ")";
  }

  private void failedAlike(Attempt last, List<Attempts> logs) {
    if (last.outcome() == Attempt.Outcome.FAILED) {
      long others = logs.stream().mapToLong(log -> log.failedLike(last)).sum() - 1;
      if (others > 0) {
        Words words =
            new Words("the last failed as %d before it did", "最後の試行は、以前の %d 件と同じ理由で失敗しています");
        page.line(page.in(words).formatted(others));
      }
    }
  }

  private String painted(Attempt.Outcome outcome) {
    return switch (outcome) {
      case UP -> style.green(page.in(new Words("up", "確立")));
      case FAILED -> style.red(page.in(new Words("failed", "失敗")));
      case UNFINISHED -> style.yellow(page.in(new Words("unfinished", "途中")));
      case ENDED -> style.faint(page.in(new Words("ended", "終了")));
    };
  }

  private void events(List<Fact> facts) {
    int skipped = style.verbose() ? 0 : Math.max(0, facts.size() - MAX_EVENTS);
    String source = "";
    for (Fact fact : facts.subList(skipped, facts.size())) {
      if (!fact.evidence().source().equals(source)) {
        source = fact.evidence().source();
        page.line("");
        page.line("  " + style.bold(source));
      }
      event(fact.evidence());
    }
  }

  /** The source stands above, so the line's number is enough. */
  private void event(Evidence evidence) {
    String number = evidence instanceof LineEvidence line ? "" + line.line() : "";
    page.line("  %6s  %s".formatted(number, evidence.text()));
  }
}
