package org.vpndiag.capture;

import org.vpndiag.capture.file.CapturedPacket;
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

  /** How many numbers it is written as. */
  static final int LONGS = 6;

  private long packet;
  private long nanos;
  private int interfaceIndex;
  private int source;
  private int destination;
  private int spi;
  private int sequence;
  private int length;
  private int payload;
  private int ports;

  /**
   * Looks at a packet.
   *
   * @param bytes where its IPv4 header begins at an offset
   * @param interfaceIndex the interface; -1 where the capture does not tell
   */
  Kind at(CapturedPacket packet, Slice bytes, int from, int interfaceIndex) {
    Kind kind = at(bytes, from);
    if (kind == Kind.ESP) {
      this.packet = packet.number();
      this.nanos = packet.nanos();
      this.interfaceIndex = interfaceIndex;
    }
    return kind;
  }

  private Kind at(Slice bytes, int from) {
    if (!bytes.has(from + IPV4_HEADER)) {
      return Kind.UNKNOWN;
    }
    int protocol = bytes.uint8(from + 9);
    if (protocol == IpProtocol.TCP) {
      return Kind.FOREIGN;
    }
    int header = from + (bytes.uint8(from) & 15) * 4;
    boolean whole = (bytes.uint16(from + 6) & FRAGMENT) == 0;
    if (!whole || !bytes.has(header + Math.max(UDP_HEADER, Esp.HEADER))) {
      return Kind.UNKNOWN;
    }
    return switch (protocol) {
      case IpProtocol.UDP -> datagram(bytes, from, header);
      case IpProtocol.ESP -> esp(bytes, from, header, header, Integer.MAX_VALUE);
      default -> Kind.UNKNOWN;
    };
  }

  private Kind datagram(Slice bytes, int ip, int header) {
    int from = bytes.uint16(header);
    int to = bytes.uint16(header + 2);
    int at = header + UDP_HEADER;
    if (from == Datagrams.IKE_PORT || to == Datagrams.IKE_PORT) {
      return Kind.UNKNOWN;
    }
    if (from == UdpEncapsulated.PORT || to == UdpEncapsulated.PORT) {
      int declared = bytes.uint16(header + 4);
      boolean marked = !bytes.has(at + Esp.HEADER) || bytes.int32(at) == 0;
      return marked || declared == 0
          ? Kind.UNKNOWN
          : esp(bytes, ip, header, at, declared - UDP_HEADER);
    }
    boolean l2tp = from == L2tp.PORT || to == L2tp.PORT || L2tp.mayBeControl(bytes, at);
    return l2tp || Ike.mayBeMessage(bytes, at) ? Kind.UNKNOWN : Kind.FOREIGN;
  }

  private Kind esp(Slice bytes, int ip, int header, int at, int most) {
    int total = bytes.uint16(ip + 2);
    int captured = bytes.length() - ip;
    length = total == 0 ? captured : total;
    int carried = Math.min(Math.min(length, captured) - (at - ip), most);
    if (bytes.uint8(ip) >>> 4 != 4 || header < ip + IPV4_HEADER || carried < Esp.HEADER) {
      return Kind.UNKNOWN;
    }
    source = bytes.int32(ip + 12);
    destination = bytes.int32(ip + 16);
    spi = bytes.int32(at);
    sequence = bytes.int32(at + 4);
    payload = carried - Esp.HEADER;
    ports = at > header ? bytes.int32(header) : 0;
    return Kind.ESP;
  }

  /** Writes what was seen as numbers. */
  void write(long[] to, int at) {
    to[at] = packet;
    to[at + 1] = nanos;
    to[at + 2] = pair(source, destination);
    to[at + 3] = pair(spi, sequence);
    to[at + 4] = pair(interfaceIndex, length);
    to[at + 5] = pair(payload, ports);
  }

  /** Reads what was written. */
  void read(long[] from, int at) {
    packet = from[at];
    nanos = from[at + 1];
    source = (int) (from[at + 2] >>> 32);
    destination = (int) from[at + 2];
    spi = (int) (from[at + 3] >>> 32);
    sequence = (int) from[at + 3];
    interfaceIndex = (int) (from[at + 4] >>> 32);
    length = (int) from[at + 4];
    payload = (int) (from[at + 5] >>> 32);
    ports = (int) from[at + 5];
  }

  private static long pair(int high, int low) {
    return (long) high << 32 | Integer.toUnsignedLong(low);
  }

  /** Where the ESP packet lies. */
  Place place() {
    IpAddress from = IpAddress.v4(source);
    Place place =
        Place.of(packet, nanos, interfaceIndex, null).between(from, IpAddress.v4(destination));
    return inUdp() ? place.ports(ports >>> 16, ports & 0xffff) : place;
  }

  /** The packet's number. */
  long packet() {
    return packet;
  }

  /** When it was captured, nanoseconds since 1970. */
  long nanos() {
    return nanos;
  }

  int interfaceIndex() {
    return interfaceIndex;
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
    return ports != 0;
  }

  /** Source and destination port of the UDP that it is in, as one number; 0 without UDP. */
  int ports() {
    return ports;
  }
}
