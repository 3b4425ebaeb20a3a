package org.vpndiag.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.live.CannotCapture;
import org.vpndiag.capture.live.LiveCapture;
import org.vpndiag.report.Language;
import org.vpndiag.report.Words;

/** A capture from an interface that ends, and is analyzed, when the user interrupts. */
final class LiveRun {
  private static final long SECONDS_TO_FINISH = 20;
  private static final Words STARTED =
      new Words("capturing on %s; Ctrl-C ends it", "%s で記録しています。Ctrl-C で終了します");
  private static final Words LATE =
      new Words("the analysis did not end in time", "解析が時間内に終わりませんでした");

  private final PrintStream progress;
  private final Language language;
  private final AtomicBoolean running = new AtomicBoolean(true);
  private volatile int exitCode = ExitCode.DEFECT;
  private final CountDownLatch finished = new CountDownLatch(1);

  LiveRun(PrintStream progress, Language language) {
    this.progress = progress;
    this.language = language;
  }

  /**
   * Captures until it is interrupted, and prints each message as it comes.
   *
   * @throws UsageException when it cannot capture here
   */
  Capture capture(String name, String filter, EspDecryptor decryptor) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
    CaptureAnalyzer analyzer = new CaptureAnalyzer(decryptor, this::say);
    try {
      return analyzer.finish(
          name,
          LiveCapture.run(
              name,
              filter,
              analyzer,
              () -> say(STARTED.map(w -> w.formatted(name))),
              running::get));
    } catch (CannotCapture e) {
      throw new UsageException(e.words().in(language));
    }
  }

  private void say(Words line) {
    progress.println(line.in(language));
    progress.flush();
  }

  /** The report is written: an interrupted process may end, with the report's exit code. */
  void done(int exitCode) {
    this.exitCode = exitCode;
    finished.countDown();
  }

  private void interrupted() {
    running.set(false);
    try {
      boolean inTime = finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
      if (!inTime) {
        say(LATE);
      } else {
        Runtime.getRuntime().halt(exitCode); // else the signal's number would be the exit code
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
