package org.vpndiag.capture;

import java.util.Arrays;

/**
 * Which sequence numbers were seen: exactly for the latest {@value #WINDOW}; an older one counts as
 * a late first.
 */
final class SequenceNumbers {
  private static final int WINDOW = 2_048;
  private static final int WORDS = WINDOW / Long.SIZE - 1;
  private static final int RECENT = 64;
  private static final int UNIT = 20;
  private static final int COPY_UNITS = 100;

  private final long[] seen = new long[WINDOW / Long.SIZE];

  /** When the latest came, in units of about a millisecond. */
  private final int[] times = new int[RECENT];

  private long count;
  private long min;
  private long max;
  private long repeated;
  private long copies;

  /**
   * The next number. Whether it is that of a packet that came just before.
   *
   * @param nanos when it came
   * @param forwarded whether the flow is seen on several interfaces: then it has each packet again
   */
  boolean add(long number, long nanos, boolean forwarded) {
    int time = (int) (nanos >> UNIT);
    if (number == max + 1 && count > 0) { // most are
      count++;
      max = number;
      seen[((int) number >>> 6) & WORDS] |= 1L << number;
      times[(int) number & (RECENT - 1)] = time;
      return false;
    }
    if (count++ == 0) {
      min = number;
      max = number;
    } else if (number > max) {
      forget(max + 1, number);
      max = number;
    } else if (number > max - WINDOW && isMarked(number)) {
      return repeated(number, time, forwarded);
    } else {
      min = Math.min(min, number);
    }
    if (number > max - WINDOW) {
      mark(number, time);
    }
    return false;
  }

  private boolean repeated(long number, int time, boolean forwarded) {
    boolean recent = number > max - RECENT;
    boolean copy = forwarded || (recent && Math.abs(time - times[recent(number)]) < COPY_UNITS);
    copies += copy ? 1 : 0;
    repeated += copy ? 0 : 1;
    return copy;
  }

  private static int recent(long number) {
    return (int) number & (RECENT - 1);
  }

  long min() {
    return min;
  }

  long max() {
    return max;
  }

  /** How many came again, other than just after the first. */
  long repeated() {
    return repeated;
  }

  /** How many came again just after. */
  long copies() {
    return copies;
  }

  long missing() {
    return Math.max(0, max - min + 1 - (count - repeated - copies));
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

  private void mark(long number, int time) {
    seen[word(number)] |= bit(number);
    times[recent(number)] = time;
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
