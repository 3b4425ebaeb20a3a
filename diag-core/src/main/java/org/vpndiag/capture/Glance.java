package org.vpndiag.capture;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.esp.Esp;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.l2tp.L2tp;
import org.vpndiag.wire.link.IpAddress;
import org.vpndiag.wire.link.IpProtocol;

/**
 * A look at the first bytes of an IPv4 packet, without an object for each. Most packets of a large
 * capture are foreign or the next ones of a known ESP flow: of the former nothing is needed, of the
 * latter only what is seen here. It claims only what the {@link Dissector} would find; all else is
 * {@link Kind#UNKNOWN}.
 */
final class Glance {
  private static final int IPV4_HEADER = 20;
  private static final int UDP_HEADER = 8;
  private static final int FRAGMENT = 0x3fff;

  /** What a packet is, as far as a glance tells. */
  enum Kind {
    /** Nothing of a VPN: TCP, or UDP between other ports with other bytes. */
    FOREIGN,
    /** ESP, over IP or in UDP, whole or cut, but not a fragment. */
    ESP,
    /** It takes a closer look. */
    UNKNOWN
  }

  private int source;
  private int destination;
  private int spi;
  private int sequence;
  private int length;
  private int payload;
  private boolean inUdp;

  /** Looks at a packet from its IPv4 header on. */
  Kind at(Slice packet) {
    if (!packet.has(IPV4_HEADER)) {
      return Kind.UNKNOWN;
    }
    int protocol = packet.uint8(9);
    if (protocol == IpProtocol.TCP) {
      return Kind.FOREIGN;
    }
    int header = (packet.uint8(0) & 15) * 4;
    boolean whole = (packet.uint16(6) & FRAGMENT) == 0;
    if (!whole || !packet.has(header + Math.max(UDP_HEADER, Esp.HEADER))) {
      return Kind.UNKNOWN;
    }
    return switch (protocol) {
      case IpProtocol.UDP -> datagram(packet, header);
      case IpProtocol.ESP -> esp(packet, header, header, Integer.MAX_VALUE);
      default -> Kind.UNKNOWN;
    };
  }

  private Kind datagram(Slice packet, int header) {
    int from = packet.uint16(header);
    int to = packet.uint16(header + 2);
    int at = header + UDP_HEADER;
    if (from == Datagrams.IKE_PORT || to == Datagrams.IKE_PORT) {
      return Kind.UNKNOWN;
    }
    if (from == UdpEncapsulated.PORT || to == UdpEncapsulated.PORT) {
      int declared = packet.uint16(header + 4);
      boolean marked = !packet.has(at + Esp.HEADER) || packet.int32(at) == 0;
      return marked || declared == 0
          ? Kind.UNKNOWN
          : esp(packet, header, at, declared - UDP_HEADER);
    }
    boolean l2tp = from == L2tp.PORT || to == L2tp.PORT || L2tp.mayBeControl(packet, at);
    return l2tp || Ike.mayBeMessage(packet, at) ? Kind.UNKNOWN : Kind.FOREIGN;
  }

  private Kind esp(Slice packet, int header, int at, int most) {
    int total = packet.uint16(2);
    length = total == 0 ? packet.length() : total;
    int carried = Math.min(Math.min(length, packet.length()) - at, most);
    if (packet.uint8(0) >>> 4 != 4 || header < IPV4_HEADER || carried < Esp.HEADER) {
      return Kind.UNKNOWN;
    }
    source = packet.int32(12);
    destination = packet.int32(16);
    spi = packet.int32(at);
    sequence = packet.int32(at + 4);
    payload = carried - Esp.HEADER;
    inUdp = at > header;
    return Kind.ESP;
  }

  /** Whether the ESP packet goes from one address to the other. */
  boolean isBetween(IpAddress from, IpAddress to) {
    return from.isV4(source) && to.isV4(destination);
  }

  /** Its SPI. */
  int spi() {
    return spi;
  }

  /** Its sequence number. */
  long sequence() {
    return Integer.toUnsignedLong(sequence);
  }

  /** What follows its header, in bytes. */
  int payload() {
    return payload;
  }

  /** The whole packet's length in bytes, as its header says. */
  int length() {
    return length;
  }

  boolean inUdp() {
    return inUdp;
  }
}
