package org.vpndiag.wire.link;

import org.vpndiag.wire.Slice;

/**
 * A frame without its link header.
 *
 * @param etherType what follows: an {@link EtherType}
 * @param payload what follows the header; empty when the header is cut
 * @param interfaceIndex the capturing host's number of the interface; -1 where the header does not
 *     tell
 * @param hardwareType the interface's ARPHRD number; -1 where the header does not tell
 */
public record Frame(int etherType, Slice payload, int interfaceIndex, int hardwareType) {

  /** A PPP interface of Linux (ARPHRD_PPP). */
  public static final int HARDWARE_PPP = 512;

  /** What the header does not tell. */
  public static final int UNKNOWN = -1;

  static Frame of(int etherType, Slice payload) {
    return new Frame(etherType, payload, UNKNOWN, UNKNOWN);
  }

  static Frame none(Slice frame) {
    return of(EtherType.NONE, frame.atMost(0));
  }
}
