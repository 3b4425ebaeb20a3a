package org.vpndiag.capture;

import org.vpndiag.wire.Slice;

/**
 * Recognises packets that a capture has twice, as one made on a bridge, of a mirrored port or of
 * all interfaces does: the same bytes between the same ends within a blink. Those that share a slot
 * take turns.
 */
final class Copies {
  private static final int SLOTS = 1 << 11;

  /** What is sent may be alike by chance; what a protocol repeats, it repeats later. */
  private static final long DATA_NANOS = 10_000_000L;

  private final long[] prints = new long[SLOTS];
  private final long[] nanos = new long[SLOTS];
  private long count;

  /**
   * Whether the same was there just before.
   *
   * @param data whether it is data rather than a message of a protocol
   */
  boolean isCopy(Place place, Slice bytes, boolean data) {
    long ends = 31L * place.source().hashCode() + place.destination().hashCode();
    long print = (bytes.fingerprint() ^ ends) * 0x9e3779b97f4a7c15L;
    int slot = (int) (print >>> 53);
    boolean copy =
        prints[slot] == print
            && (data
                ? Math.abs(place.nanos() - nanos[slot]) < DATA_NANOS
                : place.isCopyOf(nanos[slot]));
    prints[slot] = print;
    nanos[slot] = place.nanos();
    count += copy ? 1 : 0;
    return copy;
  }

  /** One more that was recognised by its protocol. */
  void add() {
    count++;
  }

  long count() {
    return count;
  }
}
