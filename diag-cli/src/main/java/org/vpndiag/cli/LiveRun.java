package org.vpndiag.cli;

import java.io.PrintStream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.live.CannotCapture;
import org.vpndiag.capture.live.LiveCapture;
import org.vpndiag.report.Language;
import org.vpndiag.report.Words;

/** A capture from an interface that ends, and is analyzed, when the user interrupts. */
final class LiveRun {
  private static final Words STARTED =
      new Words("capturing on %s; Ctrl-C ends it", "%s で記録しています。Ctrl-C で終了します");

  private final PrintStream progress;
  private final Language language;
  private final Interruption interruption;

  LiveRun(PrintStream progress, Language language, Interruption interruption) {
    this.progress = progress;
    this.language = language;
    this.interruption = interruption;
  }

  /**
   * Captures until it is interrupted, and prints each message as it comes.
   *
   * @throws UsageException when it cannot capture here
   */
  Capture capture(String name, String filter, EspDecryptor decryptor) {
    CaptureAnalyzer analyzer = new CaptureAnalyzer(decryptor, this::say);
    try {
      return analyzer.finish(
          name,
          LiveCapture.run(
              name,
              filter,
              analyzer,
              () -> say(STARTED.map(w -> w.formatted(name))),
              () -> !interruption.asked()));
    } catch (CannotCapture e) {
      throw new UsageException(e.words().in(language));
    }
  }

  private void say(Words line) {
    progress.println(line.in(language));
    progress.flush();
  }
}
