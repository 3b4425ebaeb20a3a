package org.vpndiag.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vpndiag.report.Language;
import org.vpndiag.report.Words;

/** Ctrl-C ends the work of a command; what is known by then is still printed. */
final class Interruption implements AutoCloseable {
  private static final Words LATE =
      new Words("interrupted before there was a result", "結果が出る前に中断されました");

  private final PrintStream progress;
  private final Language language;
  private final Duration grace;
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch printed = new CountDownLatch(1);
  private volatile int exitCode = ExitCode.UNDETERMINED;

  /**
   * From now on an interrupt is only taken note of.
   *
   * @param grace how long it may take to print what is known
   */
  Interruption(PrintStream progress, Language language, Duration grace) {
    this.progress = progress;
    this.language = language;
    this.grace = grace;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the user wants it to end. */
  boolean asked() {
    return asked.get();
  }

  /** What is known is printed: the process, once interrupted, ends with this exit code. */
  int ends(int code) {
    exitCode = code;
    return code;
  }

  /** Ends the process itself, else the signal's number would be its exit code. */
  private void interrupted() {
    asked.set(true);
    try {
      boolean inTime = printed.await(grace.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        progress.println(LATE.in(language));
        progress.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode);
  }

  /** Everything is printed: the process may end. */
  @Override
  public void close() {
    printed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException interrupted) {
      // The process is ending, by the hook.
    }
  }
}
