package org.vpndiag.log;

import org.jspecify.annotations.Nullable;

/**
 * Passes over the lines of programs that are of no concern, which are most lines of most logs,
 * without taking them apart. It may let one through, but never passes over a line that matters.
 */
final class Strangers {

  /** So many bytes must be there behind a line's beginning: no look at it goes further. */
  private static final int ENOUGH = 256;

  private static final int HOSTS = 4;
  private static final int SLOTS = 1 << 10;
  private static final int LONGEST_TAG = 24;

  private final Tags tags;
  private final @Nullable LineStart[] starts = new LineStart[HOSTS];
  private int latest;

  /** The strangers known so far: their tags' bytes. */
  private final long[] first = new long[SLOTS];

  private final long[] middle = new long[SLOTS];
  private final long[] last = new long[SLOTS];

  /** Beginnings of messages, their first words whole, that are plain. */
  private final long[] plain = new long[SLOTS];

  /** What tells the messages that matter of those who have some. */
  private final @Nullable CatalogueMatcher[] matchers = new CatalogueMatcher[SLOTS];

  private @Nullable CatalogueMatcher matcher;

  Strangers(Tags tags) {
    this.tags = tags;
  }

  /**
   * Whether the lines that begin here are certainly of no concern; where the first begins that may
   * be, or that does not end before {@code to}.
   *
   * @param passed receives how many lines were passed over
   */
  int pass(byte[] bytes, int from, int to, long[] passed) {
    int at = from;
    while (at < to) {
      int message = message(bytes, at, to);
      int end = message == 0 ? -1 : Bytes.newline(bytes, message, to);
      if (end < 0 || !isPlain(bytes, message, Bytes.trimEnd(bytes, message, end))) {
        return at;
      }
      passed[0]++;
      at = end + 1;
    }
    return at;
  }

  /** Where the message begins of the stranger's line that begins here; 0 when it is none. */
  private int message(byte[] bytes, int from, int to) {
    if (to - from < ENOUGH) {
      return 0;
    }
    int tag = tag(bytes, from, to);
    int end = tag == 0 ? 0 : Bytes.tagDelimiter(bytes, tag, LONGEST_TAG);
    if (end <= tag || bytes[end] <= ' ' || !isStranger(bytes, tag, end)) {
      return 0;
    }
    int colon = bytes[end] == ':' ? end : Bytes.tagDelimiter(bytes, end + 1, LONGEST_TAG);
    return colon > 0 && bytes[colon] == ':' && bytes[colon + 1] == ' ' ? colon + 2 : 0;
  }

  /** Where the tag begins of the line that begins here; 0 when the line has no usual beginning. */
  private int tag(byte[] bytes, int from, int to) {
    LineStart start = starts[latest];
    if (start != null && start.begins(bytes, from)) {
      return from + start.length();
    }
    for (int i = 0; i < HOSTS; i++) {
      LineStart other = starts[i];
      if (other != null && other.begins(bytes, from)) {
        latest = i;
        return from + other.length();
      }
    }
    LineStart learned = LineStart.of(bytes, from, to);
    if (learned == null) {
      return 0;
    }
    latest = (latest + 1) % HOSTS;
    starts[latest] = learned;
    return from + learned.length();
  }

  private boolean isStranger(byte[] bytes, int from, int to) {
    int length = to - from;
    long begin = Bytes.eight(bytes, from) & (length < 8 ? (1L << (8 * length)) - 1 : -1L);
    long rest = length > 8 ? Bytes.eight(bytes, to - 8) : length;
    long between = length > 16 ? Bytes.eight(bytes, from + 8) : 0;
    long mixed = ((begin * 31 + between) * 31 + rest) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 54);
    if (first[slot] == begin && middle[slot] == between && last[slot] == rest) {
      matcher = matchers[slot];
      return true;
    }
    Tag tag = tags.named(bytes, from, to);
    if (tag != null && !tag.hasMuchElse()) {
      return false;
    }
    first[slot] = begin;
    middle[slot] = between;
    last[slot] = rest;
    matcher = tag == null ? null : tag.matchers().get(0);
    matchers[slot] = matcher;
    return true;
  }

  /** Whether the message begins with neither a tag nor charon's thread, and none knows it. */
  private boolean isPlain(byte[] bytes, int from, int to) {
    if (matcher != null && matcher.mayKnow(bytes, from, to)) {
      return false;
    }
    if (to - from < Long.BYTES) {
      return isPlain(bytes, from, Bytes.wordEnd(bytes, from, to), to);
    }
    long begin = Bytes.eight(bytes, from);
    int slot = (int) ((begin * 0x9E3779B97F4A7C15L) >>> 54);
    if (plain[slot] == begin) {
      return true;
    }
    int end = Bytes.wordEnd(bytes, from, Math.min(to, from + ENOUGH / 2));
    boolean found = isPlain(bytes, from, end, to);
    if (found && end < from + Long.BYTES) {
      plain[slot] = begin;
    }
    return found;
  }

  private boolean isPlain(byte[] bytes, int from, int end, int to) {
    if (end == from || Bytes.isBlank(bytes[from]) || LineHead.isThread(bytes, from, to)) {
      return false;
    }
    if (bytes[end - 1] != ':') {
      return true;
    }
    int bracket = Bytes.indexOf(bytes, from, end, '[');
    return !tags.isKnown(bytes, from, bracket > from ? bracket : end - 1);
  }
}
