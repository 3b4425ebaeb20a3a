package org.vpndiag.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Fills a ring of segments from a stream, in a thread of its own: reading, and unpacking what is
 * compressed, takes as long as looking at what was read.
 */
final class ReadAhead implements AutoCloseable {
  /** A segment's length in bytes. */
  static final int SEGMENT = 1 << 18;

  /** How many segments the ring has. */
  static final int SEGMENTS = 8;

  /** What is read at once stays in the processor's cache until it was copied. */
  private static final int CHUNK = 1 << 16;

  /**
   * A segment that was filled.
   *
   * @param length how much is in it; less than the whole at the stream's end
   * @param problem what ended the stream, if it was not its end
   */
  record Filled(int length, @Nullable IOException problem) {
    boolean isLast() {
      return length < SEGMENT || problem != null;
    }
  }

  private final InputStream in;
  private final byte[] ring;
  private final int start;
  private final ExecutorService reader = Executors.newSingleThreadExecutor(ReadAhead::daemon);
  private final Queue<Future<Filled>> ahead = new ArrayDeque<>();
  private int next;

  /** Begins to fill the ring that lies in an array from an offset on. */
  ReadAhead(InputStream in, byte[] ring, int start) {
    this.in = in;
    this.ring = ring;
    this.start = start;
    for (int i = 0; i < SEGMENTS; i++) {
      reuse();
    }
  }

  private static Thread daemon(Runnable reading) {
    Thread thread = new Thread(reading, "read-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /** Has the oldest segment filled anew. */
  void reuse() {
    int from = start + next * SEGMENT;
    next = (next + 1) % SEGMENTS;
    ahead.add(reader.submit(() -> fill(from)));
  }

  /** The next segment. */
  Filled take() throws IOException {
    try {
      return ahead.remove().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Filled fill(int from) {
    int length = 0;
    try {
      while (length < SEGMENT) {
        int read = in.read(ring, from + length, Math.min(CHUNK, SEGMENT - length));
        if (read <= 0) {
          break;
        }
        length += read;
      }
      return new Filled(length, null);
    } catch (IOException e) {
      return new Filled(length, e);
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
