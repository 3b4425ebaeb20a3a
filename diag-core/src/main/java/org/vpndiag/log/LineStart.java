package org.vpndiag.log;

import org.jspecify.annotations.Nullable;

/**
 * How the lines of a host begin: stamp, host, blank. It holds for all lines of the same minute, so
 * that only the first of them is taken apart.
 */
final class LineStart {

  private static final int LONGEST = 96;
  private static final int WORD = Long.BYTES;

  private final int length;
  private final long[] words;

  /** The bits in which the digits of seconds and their fractions may differ. */
  private final long[] free;

  /** What, added, carries a digit that is too large into {@link #overflow}. */
  private final long[] headroom;

  private final long[] overflow;

  private LineStart(byte[] bytes, int from, int length, int secondAt, int secondEnd) {
    this.length = length;
    int count = (length + WORD - 1) / WORD;
    this.words = new long[count];
    this.free = new long[count];
    this.headroom = new long[count];
    this.overflow = new long[count];
    for (int i = 0; i < count; i++) {
      int at = from + offset(i);
      words[i] = Bytes.eight(bytes, at);
      for (int b = 0; b < WORD; b++) {
        boolean tens = at + b == secondAt;
        boolean digit = at + b > secondAt && at + b < secondEnd && Bytes.isDigit(bytes[at + b]);
        free[i] |= (tens ? 0x07L : digit ? 0x0fL : 0) << (8 * b);
        headroom[i] |= (tens ? 0x02L : digit ? 0x06L : 0) << (8 * b);
        overflow[i] |= (tens ? 0x08L : digit ? 0x40L : 0) << (8 * b);
      }
    }
  }

  /** The last word overlaps the one before. */
  private int offset(int word) {
    return Math.min(word * WORD, length - WORD);
  }

  /** How this line begins; null where it has no usual beginning. */
  static @Nullable LineStart of(byte[] bytes, int from, int to) {
    int limit = Math.min(to, from + LONGEST);
    StampReader.Found found = StampReader.read(bytes, from, limit);
    if (found == null || found.end() + 2 >= limit || bytes[found.end()] != ' ') {
      return null;
    }
    int host = found.end() + 1;
    int tag = Bytes.wordEnd(bytes, host, limit) + 1;
    if (tag >= limit || hasControl(bytes, from, tag + 1) || !isHost(bytes, host, tag - 1)) {
      return null;
    }
    int second = Bytes.indexOf(bytes, from, found.end(), ':') + 4;
    int end = second + 2;
    boolean fraction = end < host && (bytes[end] == '.' || bytes[end] == ',');
    int secondEnd = fraction ? Bytes.skipDigits(bytes, end + 1, host) : end;
    return new LineStart(bytes, from, tag - from, second, secondEnd);
  }

  /** Whether a character stands there that no line has, or the line ends there. */
  private static boolean hasControl(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xff) < ' ') {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '[' || bytes[i] == '"' || bytes[i] == '|') {
        return false;
      }
    }
    return to - from >= 2 && bytes[to - 1] != ':' && bytes[to + 1] != ' ';
  }

  /** How long it is. */
  int length() {
    return length;
  }

  /** Whether a line begins so; there must be as many bytes. */
  boolean begins(byte[] bytes, int from) {
    int last = words.length - 1;
    for (int i = 0; i < last; i++) {
      if (!fits(i, Bytes.eight(bytes, from + i * WORD))) {
        return false;
      }
    }
    return fits(last, Bytes.eight(bytes, from + length - WORD));
  }

  private boolean fits(int i, long word) {
    long different = word ^ words[i];
    return different == 0
        || ((different & ~free[i]) == 0 && ((word + headroom[i]) & overflow[i]) == 0);
  }
}
