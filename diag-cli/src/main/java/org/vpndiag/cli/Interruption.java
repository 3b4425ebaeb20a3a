package org.vpndiag.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C ends the work of a command; what is known by then is still printed. */
final class Interruption implements AutoCloseable {
  /** How long it may take to print what is known. */
  private static final int GRACE_SECONDS = 5;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch printed = new CountDownLatch(1);

  /** From now on an interrupt is only taken note of. */
  Interruption() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "interruption"));
  }

  /** Whether the user wants it to end. */
  boolean asked() {
    return asked.get();
  }

  private void interrupted() {
    asked.set(true);
    try {
      boolean inTime = printed.await(GRACE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        Runtime.getRuntime().halt(ExitCode.UNDETERMINED);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is printed: the process may end. */
  @Override
  public void close() {
    printed.countDown();
  }
}
