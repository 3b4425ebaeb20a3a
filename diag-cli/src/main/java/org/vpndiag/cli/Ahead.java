package org.vpndiag.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is made in a thread of its own before it is needed. */
final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins to make it. */
  static <T> Ahead<T> begin(String name, Callable<T> making) {
    FutureTask<T> task = new FutureTask<>(making);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new Ahead<>(task);
  }

  /** Whether it is made. */
  boolean isDone() {
    return task.isDone();
  }

  /** What was made; what went wrong meanwhile is thrown now. */
  T get() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
