package org.vpndiag.wire.link;

import org.vpndiag.wire.Slice;

/** Reads link headers down to the EtherType of what they carry. */
final class LinkHeaders {
  private static final int ETHERNET_HEADER = 14;
  private static final int SMALLEST_ETHERTYPE = 0x600;
  private static final int MAX_TAGS = 8;
  private static final int AF_INET = 2;
  private static final int NFLOG_PAYLOAD = 9;

  private LinkHeaders() {}

  static Frame ethernet(Slice frame) {
    if (!frame.has(ETHERNET_HEADER)) {
      return Frame.none(frame);
    }
    int type = frame.uint16(12);
    return type >= SMALLEST_ETHERTYPE
        ? untagged(type, frame.slice(ETHERNET_HEADER), Frame.UNKNOWN, Frame.UNKNOWN)
        : snap(frame.slice(ETHERNET_HEADER));
  }

  /** IEEE 802.1Q tags, also stacked, and MPLS labels. */
  private static Frame untagged(int etherType, Slice payload, int index, int hardware) {
    int type = etherType;
    Slice rest = payload;
    for (int tags = 0; tags < MAX_TAGS && isTag(type) && rest.has(4); tags++) {
      type = rest.uint16(2);
      rest = rest.slice(4);
    }
    if (type == EtherType.MPLS) {
      return unlabelled(rest);
    }
    return new Frame(type, rest, index, hardware);
  }

  private static boolean isTag(int type) {
    return type == EtherType.VLAN || type == EtherType.PROVIDER_BRIDGING || type == EtherType.QINQ;
  }

  private static Frame unlabelled(Slice labels) {
    Slice rest = labels;
    while (rest.has(5)) {
      boolean bottom = (rest.uint8(2) & 1) != 0;
      rest = rest.slice(4);
      if (bottom) {
        return raw(rest);
      }
    }
    return Frame.none(labels);
  }

  /** IEEE 802.2 LLC with SNAP. */
  private static Frame snap(Slice llc) {
    return llc.has(8) && llc.uint32(0) == 0xaaaa0300L && llc.uint16(4) == 0
        ? Frame.of(llc.uint16(6), llc.slice(8))
        : Frame.none(llc);
  }

  /** BSD loopback: the address family in the capturing host's byte order, or in network order. */
  static Frame loopback(Slice frame) {
    if (!frame.has(5)) {
      return Frame.none(frame);
    }
    int family = frame.int32(0);
    int value = (family & 0xffff0000) != 0 ? Integer.reverseBytes(family) : family;
    return Frame.of(isInet6(value) ? EtherType.IPV6 : inet(value), frame.slice(4));
  }

  /** The numbers of Linux, NetBSD, FreeBSD and macOS. */
  private static boolean isInet6(int family) {
    return family == 10 || family == 24 || family == 28 || family == 30;
  }

  private static int inet(int family) {
    return family == AF_INET ? EtherType.IPV4 : EtherType.NONE;
  }

  static Frame raw(Slice frame) {
    return frame.isEmpty()
        ? Frame.none(frame)
        : Frame.of(EtherType.ofIpVersion(frame.uint8(0)), frame);
  }

  static Frame linuxCooked(Slice frame) {
    return frame.has(16)
        ? untagged(frame.uint16(14), frame.slice(16), Frame.UNKNOWN, frame.uint16(2))
        : Frame.none(frame);
  }

  static Frame linuxCooked2(Slice frame) {
    return frame.has(20)
        ? untagged(frame.uint16(0), frame.slice(20), frame.int32(4), frame.uint16(8))
        : Frame.none(frame);
  }

  static Frame ppp(Slice frame) {
    return Frame.of(EtherType.PPP, frame);
  }

  static Frame pppWithDirection(Slice frame) {
    return frame.isEmpty() ? Frame.none(frame) : ppp(frame.slice(1));
  }

  static Frame pppoe(Slice frame) {
    return Frame.of(EtherType.PPPOE_SESSION, frame);
  }

  /** Attributes with lengths in the capturing host's byte order, one of which is the packet. */
  static Frame nflog(Slice frame) {
    int at = 4;
    while (frame.has(at + 4)) {
      boolean little = isLittleEndian(frame, at);
      int length = uint16(frame, at, little);
      if (length < 4 || !frame.has(at + 4)) {
        break;
      }
      if ((uint16(frame, at + 2, little) & 0x7fff) == NFLOG_PAYLOAD) {
        return raw(frame.slice(at + 4).atMost(length - 4));
      }
      at += (length + 3) & ~3;
    }
    return Frame.none(frame);
  }

  /** An attribute's type is small: its second byte is 0 in one of the two orders only. */
  private static boolean isLittleEndian(Slice frame, int at) {
    return (frame.uint8(at + 3) & 0x7f) == 0;
  }

  private static int uint16(Slice frame, int at, boolean little) {
    int value = frame.uint16(at);
    return little ? Short.toUnsignedInt(Short.reverseBytes((short) value)) : value;
  }
}
