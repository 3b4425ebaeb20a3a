package org.vpndiag.capture;

import org.vpndiag.wire.link.IpAddress;

/**
 * Where a protocol's bytes lie: the packet, and what carries them in it.
 *
 * @param packet its number as Wireshark counts
 * @param nanos when it was captured, nanoseconds since 1970
 * @param interfaceIndex the interface; -1 where the capture does not tell
 * @param depth how many layers are around
 * @param overPpp whether they run over a PPP interface or inside of PPP
 * @param counted whether a flow over PPP was counted around them already
 * @param decrypted whether they were encrypted on the wire
 * @param source the innermost source address
 * @param destination the innermost destination address
 * @param sourcePort the innermost source port
 * @param destinationPort the innermost destination port
 */
record Place(
    long packet,
    long nanos,
    int interfaceIndex,
    int depth,
    boolean overPpp,
    boolean counted,
    boolean decrypted,
    IpAddress source,
    IpAddress destination,
    int sourcePort,
    int destinationPort) {

  /** How many layers are followed. */
  static final int MAX_DEPTH = 512;

  private static final long COPY_NANOS = 100_000_000L;

  static Place of(long packet, long nanos, int interfaceIndex, boolean overPpp) {
    return new Place(
        packet,
        nanos,
        interfaceIndex,
        0,
        overPpp,
        false,
        false,
        IpAddress.NONE,
        IpAddress.NONE,
        0,
        0);
  }

  /** The same place in a later packet. */
  Place again(long packet, long nanos) {
    return new Place(
        packet,
        nanos,
        interfaceIndex,
        depth,
        overPpp,
        counted,
        decrypted,
        source,
        destination,
        sourcePort,
        destinationPort);
  }

  Place between(IpAddress from, IpAddress to) {
    return new Place(
        packet, nanos, interfaceIndex, depth + 1, overPpp, counted, decrypted, from, to, 0, 0);
  }

  Place ports(int from, int to) {
    return new Place(
        packet,
        nanos,
        interfaceIndex,
        depth + 1,
        overPpp,
        counted,
        decrypted,
        source,
        destination,
        from,
        to);
  }

  Place insidePpp() {
    return inside(true, counted, decrypted);
  }

  Place insideTunnel() {
    return inside(overPpp, counted, decrypted);
  }

  Place asCounted() {
    return inside(overPpp, true, decrypted);
  }

  Place afterDecryption() {
    return inside(overPpp, counted, true);
  }

  private Place inside(boolean overPpp, boolean counted, boolean decrypted) {
    return new Place(
        packet,
        nanos,
        interfaceIndex,
        depth + 1,
        overPpp,
        counted,
        decrypted,
        source,
        destination,
        sourcePort,
        destinationPort);
  }

  /**
   * Whether equal bytes at both places are one packet seen twice, as it crossed two interfaces: no
   * protocol here sends again so soon.
   */
  boolean isCopyOf(Place earlier) {
    return isCopyOf(earlier.nanos);
  }

  boolean isCopyOf(long earlierNanos) {
    return Math.abs(nanos - earlierNanos) < COPY_NANOS;
  }

  boolean isTooDeep() {
    return depth > MAX_DEPTH;
  }
}
