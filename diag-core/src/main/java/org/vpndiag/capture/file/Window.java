package org.vpndiag.capture.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;

/**
 * The part of a stream that lies in memory: a piece of a ring that moves forward. What is left of
 * the ring's end is moved in front of its start, so that every piece is in one.
 */
final class Window implements AutoCloseable {
  static final Words DAMAGED = new Words("the compressed data is damaged", "圧縮データが壊れています");
  private static final Words CUT = new Words("the compressed data is cut", "圧縮データが途中で切れています");

  /** More than any block that is read whole. */
  static final int SIZE = 1 << 20;

  private static final int START = SIZE;
  private static final int END = START + ReadAhead.SEGMENTS * ReadAhead.SEGMENT;

  private final byte[] buffer = new byte[END];
  private final ReadAhead reader;
  private int position = START;
  private int limit = START;

  /** Where the oldest segment begins that was not given back. */
  private int held = START;

  private long consumed = -START;
  private boolean ended;
  private @Nullable Words streamError;

  Window(InputStream in) {
    reader = new ReadAhead(in, buffer, START);
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
    while (limit - position < count) {
      if (ended) {
        return false;
      }
      if (limit == END) {
        wrap();
      }
      releaseBefore(position);
      take(reader.take());
    }
    return true;
  }

  private void wrap() {
    int left = limit - position;
    System.arraycopy(buffer, position, buffer, START - left, left);
    consumed += position - (START - left);
    position = START - left;
    limit = START;
    releaseBefore(END);
    held = START;
  }

  private void releaseBefore(int offset) {
    while (held + ReadAhead.SEGMENT <= offset) {
      reader.reuse();
      held += ReadAhead.SEGMENT;
    }
  }

  private void take(ReadAhead.Filled segment) throws IOException {
    limit += segment.length();
    ended = segment.isLast();
    IOException problem = segment.problem();
    if (problem instanceof EOFException) {
      streamError = CUT;
    } else if (problem instanceof ZipException) {
      streamError = DAMAGED;
    } else if (problem != null) {
      throw problem;
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
