package org.vpndiag.capture;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.vpndiag.capture.file.CaptureEnd;
import org.vpndiag.capture.file.CapturedPacket;

/**
 * Carries findings, in order, from a thread that reads a capture and has a first look at it to the
 * one that dissects: reading, unpacking what is compressed, and looking take as long as the rest.
 */
final class Belt implements Findings {
  private static final int BATCHES = 4;

  private final Batch end = new Batch(0, 0);
  private final BlockingQueue<Batch> filled = new ArrayBlockingQueue<>(BATCHES + 1);
  private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(BATCHES);
  private Batch batch = new Batch();

  Belt() {
    for (int i = 1; i < BATCHES; i++) {
      empty.add(new Batch());
    }
  }

  @Override
  public void packet(CapturedPacket packet) {
    if (!batch.hasRoom(packet)) {
      next();
    }
    batch.add(packet);
  }

  @Override
  public void esp(Glance packet) {
    if (!batch.hasRoom()) {
      next();
    }
    batch.add(packet);
  }

  /**
   * Delivers in this thread what a reading finds in a thread of its own.
   *
   * @param reading reads a capture and puts findings on this belt
   * @throws IOException when the capture cannot be read
   */
  CaptureEnd run(Callable<CaptureEnd> reading, Findings to) throws IOException {
    FutureTask<CaptureEnd> task = new FutureTask<>(() -> toItsEnd(reading));
    Thread reader = new Thread(task, "reader");
    reader.setDaemon(true);
    reader.start();
    try {
      for (Batch each = filled.take(); each != end; each = filled.take()) {
        each.deliver(to);
        empty.add(each);
      }
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      reader.interrupt();
    }
  }

  private CaptureEnd toItsEnd(Callable<CaptureEnd> reading) throws Exception {
    try {
      return reading.call();
    } finally {
      filled.put(batch);
      filled.put(end);
    }
  }

  private void next() {
    try {
      filled.put(batch);
      batch = empty.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
