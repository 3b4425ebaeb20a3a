package org.vpndiag.log;

/**
 * Passes over the lines of programs that are of no concern, which are most lines of most logs,
 * without taking them apart. It may let one through, but never passes over a line that matters.
 */
final class Strangers {

  private static final int SLOTS = 1 << 10;
  private static final int LONGEST = 64;

  private final Tags tags;
  private final long[] known = new long[SLOTS];

  Strangers(Tags tags) {
    this.tags = tags;
  }

  /** Whether the line is certainly of no concern. */
  boolean wrote(byte[] bytes, int from, int to) {
    int stampEnd = stampEnd(bytes, from, to);
    if (stampEnd < 0) {
      return false;
    }
    int host = stampEnd + 1;
    int tag = Bytes.wordEnd(bytes, host, Math.min(to, host + LONGEST)) + 1;
    if (tag + 2 >= to || bytes[tag - 2] == ':' || bytes[tag - 1] != ' ') {
      return false;
    }
    int message = messageOfStranger(bytes, tag, Math.min(to, tag + LONGEST));
    return message > 0 && message < to && isPlain(bytes, message, to);
  }

  /** Where the stamp ends that begins the line, by its shape alone; -1 where it is no usual one. */
  private static int stampEnd(byte[] bytes, int from, int to) {
    if (to - from < 40) {
      return -1;
    }
    if (bytes[from + 15] == ' ' && bytes[from + 12] == ':' && bytes[from + 3] == ' ') {
      return from + 15;
    }
    boolean iso = bytes[from + 4] == '-' && bytes[from + 10] == 'T' && bytes[from + 13] == ':';
    return iso ? Bytes.wordEnd(bytes, from, from + 36) : -1;
  }

  /** Where the message behind a stranger's {@code tag[pid]:} begins; 0 when it is no stranger. */
  private int messageOfStranger(byte[] bytes, int from, int to) {
    long hash = 0;
    int at = from;
    while (at < to && bytes[at] != '[' && bytes[at] != ':' && bytes[at] != ' ') {
      hash = hash * 31 + bytes[at++];
    }
    if (at == to || bytes[at] == ' ' || !isStranger(bytes, from, at, hash)) {
      return 0;
    }
    int colon = bytes[at] == ':' ? at : Bytes.indexOf(bytes, at, to, ':');
    return colon > 0 && colon + 1 < to && bytes[colon + 1] == ' ' ? colon + 2 : 0;
  }

  private boolean isStranger(byte[] bytes, int from, int to, long hash) {
    long mark = (hash << 8) + (to - from);
    int slot = (int) (hash ^ hash >>> 10) & (SLOTS - 1);
    if (known[slot] == mark) {
      return true;
    }
    if (tags.isKnown(bytes, from, to)) {
      return false;
    }
    known[slot] = mark;
    return true;
  }

  /** Whether the message begins with neither a tag nor charon's thread. */
  private boolean isPlain(byte[] bytes, int from, int to) {
    if (Bytes.isDigit(bytes[from]) || Bytes.isBlank(bytes[from])) {
      return false;
    }
    int end = Bytes.wordEnd(bytes, from, Math.min(to, from + 2 * LONGEST));
    if (bytes[end - 1] != ':') {
      return true;
    }
    int bracket = Bytes.indexOf(bytes, from, end, '[');
    return !tags.isKnown(bytes, from, bracket > from ? bracket : end - 1);
  }
}
