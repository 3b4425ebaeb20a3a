package org.vpndiag.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.vpndiag.cli.render.StageNames;
import org.vpndiag.report.Language;
import org.vpndiag.report.Report;
import org.vpndiag.report.Stage;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/** Looks again and again until the tunnel works, telling what moved. */
final class Watch {
  private static final long TICK_MILLIS = 50;
  private static final Words STARTED =
      new Words(
          "watching until the tunnel works; Ctrl-C ends it with what was seen last",
          "トンネルが動作するまで監視します。Ctrl-C で終了し、最後に確認した結果を表示します");

  private final Console console;
  private final Language language;
  private final Duration pause;
  private final BooleanSupplier interrupted;
  private final Map<Stage, StageState.State> before = new EnumMap<>(Stage.class);

  Watch(Console console, Language language, Duration pause, BooleanSupplier interrupted) {
    this.console = console;
    this.language = language;
    this.pause = pause;
    this.interrupted = interrupted;
  }

  /** One examination. */
  interface Look {
    Report now() throws IOException;
  }

  /** The first healthy report, or when interrupted the last one of a whole look. */
  Report untilHealthy(Look look) {
    console.err().println(STARTED.in(language));
    Report report = Ahead.begin("look", look::now).get();
    tell(report);
    while (report.verdict() != Verdict.HEALTHY && !isInterruptedWithin(pause)) {
      Ahead<Report> next = Ahead.begin("look", look::now);
      if (isInterruptedBefore(next)) {
        return report;
      }
      report = next.get();
      tell(report);
    }
    return report;
  }

  /** Ctrl-C ends the commands of a look as well: what they left is worth nothing. */
  private boolean isInterruptedBefore(Ahead<Report> look) {
    while (!look.isDone() && !interrupted.getAsBoolean()) {
      tick();
    }
    return interrupted.getAsBoolean();
  }

  private boolean isInterruptedWithin(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end && !interrupted.getAsBoolean()) {
      tick();
    }
    return interrupted.getAsBoolean();
  }

  private static void tick() {
    try {
      Thread.sleep(TICK_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(Report report) {
    String time = LocalTime.now(console.clock()).truncatedTo(ChronoUnit.SECONDS).toString();
    for (StageState stage : report.stages()) {
      StageState.State known = before.put(stage.stage(), stage.state());
      if (known != stage.state() && (known != null || stage.state() != StageState.State.UNKNOWN)) {
        console.err().println(time + "  " + StageNames.line(stage, language));
      }
    }
    console.err().flush();
  }
}
