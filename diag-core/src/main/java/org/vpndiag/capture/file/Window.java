package org.vpndiag.capture.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;

/**
 * The part of a stream that lies in memory: a piece that moves forward. It is read in pieces that
 * stay in the processor's cache until they were looked at.
 */
final class Window {
  static final Words DAMAGED = new Words("the compressed data is damaged", "圧縮データが壊れています");
  private static final Words CUT = new Words("the compressed data is cut", "圧縮データが途中で切れています");

  /** More than any block that is read whole. */
  static final int SIZE = 1 << 20;

  /** How much is read at once, in bytes. */
  static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE + CHUNK];
  private int position;
  private int limit;
  private long consumed;
  private boolean ended;
  private @Nullable Words streamError;

  Window(InputStream in) {
    this.in = in;
  }

  /** Makes at least so many bytes available, at most {@link #SIZE}. False at the stream's end. */
  boolean has(int count) throws IOException {
    return limit - position >= count || fill(count);
  }

  /** The bytes that are available after a failed {@link #has}. */
  int available() {
    return limit - position;
  }

  /** How far the stream was consumed, in bytes. */
  long offset() {
    return consumed + position;
  }

  /** Why the stream ended, where it was not by its end. */
  @Nullable Words streamError() {
    return streamError;
  }

  /** A four-byte number at an offset from here. */
  int int32(int at, boolean bigEndian) {
    int value = Slice.int32(buffer, position + at);
    return bigEndian ? value : Integer.reverseBytes(value);
  }

  /** A two-byte number at an offset from here. */
  int uint16(int at, boolean bigEndian) {
    int value = int32(at, bigEndian);
    return bigEndian ? value >>> 16 : value & 0xffff;
  }

  /** Bytes at an offset from here, in place. */
  Slice slice(int at, int length) {
    return new Slice(buffer, position + at, length);
  }

  /** Moves on within what is available. */
  void advance(int count) {
    position += count;
  }

  /** Moves on over any number of bytes; false when the stream ends before. */
  boolean skip(long count) throws IOException {
    long left = count;
    while (left > limit - position) {
      left -= limit - position;
      position = limit;
      if (!fill(1)) {
        return false;
      }
    }
    position += (int) left;
    return true;
  }

  private boolean fill(int count) throws IOException {
    int left = limit - position;
    System.arraycopy(buffer, position, buffer, 0, left);
    consumed += position;
    position = 0;
    limit = left;
    while (limit < count && !ended) {
      read();
    }
    return limit >= count;
  }

  private void read() throws IOException {
    try {
      int read = in.read(buffer, limit, CHUNK);
      ended = read < 0;
      limit += Math.max(0, read);
    } catch (EOFException e) {
      end(CUT);
    } catch (ZipException e) {
      end(DAMAGED);
    }
  }

  private void end(Words error) {
    ended = true;
    streamError = error;
  }
}
