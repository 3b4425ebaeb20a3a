package org.vpndiag.capture;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.l2tp.L2tp;
import org.vpndiag.wire.link.IpProtocol;

/** The cheap look that decides what is dissected at all. */
final class Interesting {
  private static final int IKE_HEADER = 28;
  private static final int IPV4_HEADER = 20;
  private static final int UDP_HEADER = 8;

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

  /**
   * Whether an IPv4 packet on the wire, at a glance, carries nothing of a VPN: TCP, or UDP between
   * other ports with other bytes.
   */
  static boolean isForeign(Slice packet) {
    if (!packet.has(IPV4_HEADER)) {
      return false;
    }
    int protocol = packet.uint8(9);
    if (protocol == IpProtocol.TCP) {
      return true;
    }
    int header = (packet.uint8(0) & 15) * 4;
    boolean whole = (packet.uint16(6) & 0x3fff) == 0;
    if (protocol != IpProtocol.UDP || !whole || !packet.has(header + UDP_HEADER)) {
      return false;
    }
    int at = header + UDP_HEADER;
    return !isVpnPort(packet.uint16(header))
        && !isVpnPort(packet.uint16(header + 2))
        && !(packet.has(at + 2) && packet.uint16(at) == L2tp.CONTROL)
        && !(packet.has(at + IKE_HEADER) && looksLikeIke(packet.slice(at)));
  }

  private static boolean isVpnPort(int port) {
    return port == L2tp.PORT || port == UdpEncapsulated.PORT || port == Datagrams.IKE_PORT;
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
