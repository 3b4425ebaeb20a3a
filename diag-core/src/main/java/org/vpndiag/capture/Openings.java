package org.vpndiag.capture;

import org.vpndiag.report.Words;

/**
 * When something was last begun between two ends: an IKE SA or an L2TP tunnel. What is counted over
 * a longer time is counted anew from then on, for it may belong to another attempt.
 */
final class Openings {
  private static final int MAX_ENDS = 10_000;

  /** The latest of two ends. */
  private static final class Latest implements Table.Row {
    long packet;

    @Override
    public long lastPacket() {
      return packet;
    }
  }

  private final Table<Key, Latest> byEnds = new Table<>(Words.NONE, MAX_ENDS);
  private long latest;

  /** Something begins here. */
  void opened(Place place) {
    Key ends = Key.between(place, 0, 0);
    Latest known = byEnds.get(ends);
    if (known == null) {
      known = byEnds.add(ends, new Latest());
    }
    known.packet = place.packet();
    latest = place.packet();
  }

  /** The packet in which something was last begun between the ends of a place; 0 for none. */
  long between(Place place) {
    Latest known = latest == 0 ? null : byEnds.get(Key.between(place, 0, 0));
    return known == null ? 0 : known.packet;
  }

  /** Whether something was begun after a packet, between whichever ends. */
  boolean after(long packet) {
    return latest > packet;
  }
}
