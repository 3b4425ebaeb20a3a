package org.vpndiag.log;

import java.io.IOException;
import java.io.InputStream;

/** Reads lines as bytes, in a buffer of fixed size. What a line has beyond its limit is dropped. */
final class ByteLines {

  /** The longest line that is looked at, in bytes. */
  static final int MAX_LINE = 16_384;

  /** After so many lines that are none of strangers, only now and then one is tried. */
  private static final int PATIENCE = 16;

  private static final int BUFFER = 1 << 17;

  /** Where metalog writes the tag in brackets; a line feed in the message becomes a low line. */
  private static final int METALOG = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private boolean ended;
  private int from;
  private int to;
  private final long[] passed = new long[1];

  /** How often in a row no line was passed over. */
  private int inVain;

  ByteLines(InputStream in) {
    this.in = in;
  }

  byte[] bytes() {
    return buffer;
  }

  /** Where the line begins. */
  int from() {
    return from;
  }

  /** Where the line ends, blanks at its end left out. */
  int to() {
    return to;
  }

  /** Passes over whole lines of strangers that are in the buffer already; how many. */
  long pass(Strangers strangers) {
    passed[0] = 0;
    if (inVain < PATIENCE || inVain % PATIENCE == 0) {
      next = strangers.pass(buffer, next, filled, passed);
    }
    inVain = passed[0] > 0 ? 0 : inVain + 1;
    return passed[0];
  }

  /** Goes to the next line; false at the end. */
  boolean advance() throws IOException {
    int end = Bytes.newline(buffer, next, filled);
    while (end < 0 && !ended && filled - next < BUFFER) {
      int searched = filled - next;
      fill();
      end = Bytes.newline(buffer, next + searched, filled);
    }
    if (end < 0 && next == filled) {
      return false;
    }
    take(end < 0 ? filled : end);
    if (end < 0) {
      next = filled;
      skipRest();
    } else {
      next = end + 1;
    }
    return true;
  }

  private void take(int end) {
    from = next;
    to = Bytes.trimEnd(buffer, from, Math.min(end, from + MAX_LINE));
    if (to - from > METALOG && buffer[to - 1] == '_' && buffer[from + METALOG] == '[') {
      to--;
    }
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, next, buffer, 0, filled - next);
    filled -= next;
    next = 0;
    int count = in.read(buffer, filled, BUFFER - filled);
    ended = count < 0;
    filled += Math.max(0, count);
  }

  /** Passes over the rest of a line longer than the buffer; the line's beginning stays in it. */
  private void skipRest() throws IOException {
    int keep = to - from;
    System.arraycopy(buffer, from, buffer, 0, keep);
    from = 0;
    to = keep;
    boolean found = false;
    while (!ended && !found) {
      int count = in.read(buffer, MAX_LINE, BUFFER - MAX_LINE);
      ended = count < 0;
      filled = MAX_LINE + Math.max(0, count);
      int end = Bytes.newline(buffer, MAX_LINE, filled);
      found = end >= 0;
      next = found ? end + 1 : filled;
    }
  }
}
