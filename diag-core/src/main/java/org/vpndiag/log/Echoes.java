package org.vpndiag.log;

/**
 * Finds messages that come twice because one program repeats what another prints: a daemon's line
 * and NetworkManager's are one event, whichever comes first.
 */
final class Echoes {

  private static final int SLOTS = 1 << 12;
  private static final long SECONDS = 60;

  private final long[] hashes = new long[SLOTS];
  private final long[] seconds = new long[SLOTS];

  /** How many more of a message its own program wrote than others repeated. */
  private final int[] balances = new int[SLOTS];

  /**
   * Takes note of a message; whether it was seen before from the other side.
   *
   * @param direct whether its own program wrote it
   * @param second when, or the number of its line where nothing tells
   */
  boolean isRepeated(byte[] bytes, int from, int to, boolean direct, long second) {
    long hash = hash(bytes, from, to);
    int slot = (int) (hash >>> 40) & (SLOTS - 1);
    int side = direct ? 1 : -1;
    boolean known = hashes[slot] == hash && Math.abs(second - seconds[slot]) <= SECONDS;
    boolean repeated = known && balances[slot] * side < 0;
    hashes[slot] = hash;
    seconds[slot] = second;
    balances[slot] = known ? balances[slot] + side : side;
    return repeated;
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
