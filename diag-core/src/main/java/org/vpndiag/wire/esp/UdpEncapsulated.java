package org.vpndiag.wire.esp;

import org.vpndiag.wire.Slice;

/** What a datagram from or to port 4500 carries (RFC 3948 section 2). */
public sealed interface UdpEncapsulated {

  /** The port. */
  int PORT = 4500;

  /** A NAT keepalive: the one byte FF. */
  record Keepalive() implements UdpEncapsulated {}

  /** An IKE message, behind the non-ESP marker of four zero bytes. */
  record Ike(Slice message) implements UdpEncapsulated {}

  /** An ESP packet. */
  record Packet(Slice esp) implements UdpEncapsulated {}

  /** Too short for any of them. */
  record Unknown() implements UdpEncapsulated {}

  /** Tells them apart. */
  static UdpEncapsulated read(Slice datagram) {
    if (datagram.length() == 1 && datagram.uint8(0) == 0xff) {
      return new Keepalive();
    }
    if (!datagram.has(4)) {
      return new Unknown();
    }
    return datagram.int32(0) == 0 ? new Ike(datagram.slice(4)) : new Packet(datagram);
  }
}
