package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.link.IpAddress;

/**
 * Where a protocol's bytes lie: the packet, and what carries them in it.
 *
 * @param packet its number as Wireshark counts
 * @param nanos when it was captured, nanoseconds since 1970
 * @param interfaceIndex the interface; -1 where the capture does not tell
 * @param depth how many layers are around
 * @param ppp what carries the PPP that they run over or inside of; null without PPP
 * @param counted whether a flow over PPP was counted around them already
 * @param copy whether the capture had the same packet just before
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
    @Nullable PppCarrier ppp,
    boolean counted,
    boolean copy,
    boolean decrypted,
    IpAddress source,
    IpAddress destination,
    int sourcePort,
    int destinationPort) {

  /** How many layers are followed. */
  static final int MAX_DEPTH = 512;

  private static final long COPY_NANOS = 100_000_000L;

  /** Both sides of a NAT may be captured by clocks of their own. */
  private static final long TRANSLATION_NANOS = 1_000_000_000L;

  static Place of(long packet, long nanos, int interfaceIndex, @Nullable PppCarrier ppp) {
    return new Place(
        packet,
        nanos,
        interfaceIndex,
        0,
        ppp,
        false,
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
        ppp,
        counted,
        copy,
        decrypted,
        source,
        destination,
        sourcePort,
        destinationPort);
  }

  Place between(IpAddress from, IpAddress to) {
    return new Place(
        packet, nanos, interfaceIndex, depth + 1, ppp, counted, copy, decrypted, from, to, 0, 0);
  }

  Place ports(int from, int to) {
    return new Place(
        packet,
        nanos,
        interfaceIndex,
        depth + 1,
        ppp,
        counted,
        copy,
        decrypted,
        source,
        destination,
        from,
        to);
  }

  /** The port on the other side than UDP 4500; 0 for what is not in such. */
  int encapsulatedPort() {
    if (sourcePort == UdpEncapsulated.PORT) {
      return destinationPort;
    }
    return destinationPort == UdpEncapsulated.PORT ? sourcePort : 0;
  }

  /** Source and destination port as one number. */
  int bothPorts() {
    return sourcePort << 16 | destinationPort;
  }

  Place insidePpp(PppCarrier carrier) {
    return inside(carrier, counted, copy, decrypted);
  }

  /** Whether they run through what may be the tunnel. */
  boolean overPpp() {
    return ppp != null && ppp.isTunnel();
  }

  Place insideTunnel() {
    return inside(ppp, counted, copy, decrypted);
  }

  Place asCounted() {
    return inside(ppp, true, copy, decrypted);
  }

  Place afterDecryption() {
    return inside(ppp, counted, copy, true);
  }

  Place asCopy() {
    return inside(ppp, counted, true, decrypted);
  }

  private Place inside(@Nullable PppCarrier ppp, boolean counted, boolean copy, boolean decrypted) {
    return new Place(
        packet,
        nanos,
        interfaceIndex,
        depth + 1,
        ppp,
        counted,
        copy,
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

  /** Whether equal bytes at both places are one packet, whose addresses were changed between. */
  boolean isTranslated(Place earlier) {
    return Math.abs(nanos - earlier.nanos) < TRANSLATION_NANOS
        && !(source.equals(earlier.source) && destination.equals(earlier.destination))
        && !(source.equals(earlier.destination) && destination.equals(earlier.source));
  }

  boolean isCopyOf(long earlierNanos) {
    return Math.abs(nanos - earlierNanos) < COPY_NANOS;
  }

  boolean isTooDeep() {
    return depth > MAX_DEPTH;
  }
}
