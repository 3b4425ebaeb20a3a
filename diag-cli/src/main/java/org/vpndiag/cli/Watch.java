package org.vpndiag.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.vpndiag.cli.render.StageNames;
import org.vpndiag.report.Language;
import org.vpndiag.report.Report;
import org.vpndiag.report.Stage;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Verdict;

/** Looks again and again until the tunnel works, telling what moved. */
final class Watch {
  private final Console console;
  private final Language language;
  private final Duration pause;
  private final Map<Stage, StageState.State> before = new EnumMap<>(Stage.class);

  Watch(Console console, Language language, Duration pause) {
    this.console = console;
    this.language = language;
    this.pause = pause;
  }

  /** One examination. */
  interface Look {
    Report now() throws IOException;
  }

  /** The first healthy report, or the last one when interrupted. */
  Report untilHealthy(Look look) throws IOException {
    Report report = look.now();
    tell(report);
    while (report.verdict() != Verdict.HEALTHY && pause()) {
      report = look.now();
      tell(report);
    }
    return report;
  }

  private boolean pause() {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
