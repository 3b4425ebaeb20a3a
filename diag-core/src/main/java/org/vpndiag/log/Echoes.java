package org.vpndiag.log;

import java.util.Arrays;

/**
 * Finds messages that come twice because several sides tell them: a daemon and NetworkManager that
 * repeats what the daemon prints, or two files that hold the same messages.
 */
final class Echoes {

  private static final int SLOTS = 1 << 12;
  private static final long SECONDS = 60;

  private final int sides;
  private final long[] hashes = new long[SLOTS];
  private final long[] seconds = new long[SLOTS];

  /** How often each side told a message lately. */
  private final int[] counts;

  Echoes(int sides) {
    this.sides = sides;
    this.counts = new int[SLOTS * sides];
  }

  /**
   * Takes note of a message; whether another side has told it as often already.
   *
   * @param hash the message's
   * @param side who tells it, from 0
   * @param second when, or the number of its line where nothing tells
   */
  boolean isRepeated(long hash, int side, long second) {
    int slot = (int) (hash >>> 40) & (SLOTS - 1);
    int first = slot * sides;
    if (hashes[slot] != hash || Math.abs(second - seconds[slot]) > SECONDS) {
      Arrays.fill(counts, first, first + sides, 0);
    }
    hashes[slot] = hash;
    seconds[slot] = second;
    int own = ++counts[first + side];
    for (int other = 0; other < sides; other++) {
      if (other != side && counts[first + other] >= own) {
        return true;
      }
    }
    return false;
  }
}
