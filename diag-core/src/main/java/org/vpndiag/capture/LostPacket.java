package org.vpndiag.capture;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.l2tp.L2tp;
import org.vpndiag.wire.link.Fragments;
import org.vpndiag.wire.link.IpProtocol;

/**
 * An IP packet whose fragments did not all come.
 *
 * @param seen its first fragment
 * @param source where it comes from
 * @param destination where it goes
 * @param about {@code IKE}, {@code L2TP}, {@code ESP}; {@code UDP} where the fragment with the
 *     ports is missing; {@code other}
 */
public record LostPacket(Seen seen, String source, String destination, String about) {

  static LostPacket of(Fragments.Lost lost) {
    return new LostPacket(
        Seen.at(lost.number(), lost.nanos()),
        lost.source().toString(),
        lost.destination().toString(),
        about(lost));
  }

  private static String about(Fragments.Lost lost) {
    return switch (lost.protocol()) {
      case IpProtocol.ESP -> "ESP";
      case IpProtocol.UDP -> aboutPorts(lost.beginning());
      default -> "other";
    };
  }

  private static String aboutPorts(Slice udp) {
    if (!udp.has(4)) {
      return "UDP";
    }
    return has(udp, Datagrams.IKE_PORT) || has(udp, UdpEncapsulated.PORT)
        ? "IKE"
        : has(udp, L2tp.PORT) ? "L2TP" : "other";
  }

  private static boolean has(Slice udp, int port) {
    return udp.uint16(0) == port || udp.uint16(2) == port;
  }
}
