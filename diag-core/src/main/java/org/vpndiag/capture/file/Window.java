package org.vpndiag.capture.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;

/** The part of a stream that lies in memory: a buffer of fixed size that moves forward. */
final class Window {
  /** More than any block that is read whole. */
  static final int SIZE = 1 << 20;

  /** What is read at once stays in the processor's cache until it was looked at. */
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private int position;
  private int limit;
  private long consumed;
  private @Nullable String streamError;

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
  @Nullable String streamError() {
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
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    consumed += position;
    position = 0;
    while (limit < count) {
      int read = read();
      if (read <= 0) {
        return false;
      }
      limit += read;
    }
    return true;
  }

  private int read() throws IOException {
    try {
      return in.read(buffer, limit, Math.min(CHUNK, buffer.length - limit));
    } catch (EOFException e) {
      streamError = "the compressed data is cut";
    } catch (ZipException e) {
      streamError = "the compressed data is damaged";
    }
    return -1;
  }
}
