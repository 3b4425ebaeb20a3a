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
   * @param side who tells it, from 0
   * @param second when, or the number of its line where nothing tells
   */
  boolean isRepeated(byte[] bytes, int from, int to, int side, long second) {
    long hash = hash(bytes, from, to);
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

  private static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = (hash ^ Bytes.eight(bytes, at)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = (hash ^ bytes[at]) * 0x100000001B3L;
    }
    return hash * 0x9E3779B97F4A7C15L;
  }
}
