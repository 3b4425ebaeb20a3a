package org.vpndiag.capture;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.link.IpProtocol;

/** The cheap look that decides what is dissected at all. */
final class Interesting {
  private static final int IKE_HEADER = 28;

  private Interesting() {}

  /** Whether an IP protocol can carry anything of a VPN. */
  static boolean isFollowed(int ipProtocol) {
    return switch (ipProtocol) {
      case IpProtocol.UDP,
          IpProtocol.ESP,
          IpProtocol.AH,
          IpProtocol.GRE,
          IpProtocol.IPV4,
          IpProtocol.IPV6,
          IpProtocol.L2TP ->
          true;
      default -> false;
    };
  }

  /** Whether the bytes of a datagram of any port can only be an IKE message. */
  static boolean looksLikeIke(Slice datagram) {
    if (!datagram.has(IKE_HEADER)) {
      return false;
    }
    int version = datagram.uint8(17);
    int exchange = datagram.uint8(18);
    boolean first = version == 0x10 && (exchange == 2 || exchange == 4 || exchange == 5);
    boolean second = version == 0x20 && exchange >= 34 && exchange <= 37;
    return (first || second) && datagram.uint32(24) == datagram.length() && datagram.int64(0) != 0;
  }
}
