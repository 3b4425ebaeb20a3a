package org.vpndiag.capture;

import java.util.Arrays;

/**
 * Which sequence numbers were seen: exactly for the latest {@value #WINDOW}; an older one counts as
 * a late first.
 */
final class SequenceNumbers {
  private static final int WINDOW = 2_048;

  private final long[] seen = new long[WINDOW / Long.SIZE];
  private long count;
  private long min;
  private long max;
  private long repeated;

  void add(long number) {
    if (count++ == 0) {
      min = number;
      max = number;
      mark(number);
    } else if (number > max) {
      forget(max + 1, number);
      max = number;
      mark(number);
    } else if (number > max - WINDOW && isMarked(number)) {
      repeated++;
    } else {
      min = Math.min(min, number);
      if (number > max - WINDOW) {
        mark(number);
      }
    }
  }

  long min() {
    return min;
  }

  long max() {
    return max;
  }

  long repeated() {
    return repeated;
  }

  long missing() {
    return Math.max(0, max - min + 1 - (count - repeated));
  }

  private void forget(long from, long to) {
    if (to - from >= WINDOW) {
      Arrays.fill(seen, 0);
      return;
    }
    for (long number = from; number <= to; number++) {
      seen[word(number)] &= ~bit(number);
    }
  }

  private void mark(long number) {
    seen[word(number)] |= bit(number);
  }

  private boolean isMarked(long number) {
    return (seen[word(number)] & bit(number)) != 0;
  }

  private static int word(long number) {
    return (int) (number & (WINDOW - 1)) >>> 6;
  }

  private static long bit(long number) {
    return 1L << (number & 63);
  }
}
