package org.vpndiag.wire.link;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * An IPv4 (RFC 791) or IPv6 (RFC 8200) packet, or a fragment of one.
 *
 * @param source where it comes from
 * @param destination where it goes
 * @param protocol what follows the headers: an {@link IpProtocol}
 * @param payload what follows the headers, as far as it was captured
 * @param length its length in bytes as the header says
 * @param identification the fragments' common number
 * @param fragmentOffset where the payload belongs in the whole one's, in bytes
 * @param moreFragments whether further fragments belong to it
 * @param dontFragment whether routers may not fragment it
 * @param cut whether the end of the payload was not captured
 */
public record IpPacket(
    IpAddress source,
    IpAddress destination,
    int protocol,
    Slice payload,
    int length,
    int identification,
    int fragmentOffset,
    boolean moreFragments,
    boolean dontFragment,
    boolean cut) {

  private static final int V4_HEADER = 20;
  private static final int V6_HEADER = 40;
  private static final int MAX_EXTENSIONS = 16;

  /** Reads a packet whose EtherType is known; empty when its headers are cut or impossible. */
  public static Optional<IpPacket> read(int etherType, Slice packet) {
    return switch (etherType) {
      case EtherType.IPV4 -> v4(packet);
      case EtherType.IPV6 -> v6(packet);
      default -> Optional.empty();
    };
  }

  /** Whether it is a part of a larger packet. */
  public boolean isFragment() {
    return moreFragments || fragmentOffset > 0;
  }

  /** A packet with the same header that carries something else: what this one protects. */
  public IpPacket carrying(int protocol, Slice payload) {
    return new IpPacket(
        source,
        destination,
        protocol,
        payload,
        length,
        identification,
        0,
        false,
        dontFragment,
        cut);
  }

  /** The whole packet that this and other fragments make. */
  IpPacket whole(Slice payload) {
    int header = length - this.payload.length();
    return new IpPacket(
        source,
        destination,
        protocol,
        payload,
        header + payload.length(),
        identification,
        0,
        false,
        dontFragment,
        false);
  }

  private static Optional<IpPacket> v4(Slice packet) {
    if (!packet.has(V4_HEADER) || packet.uint8(0) >>> 4 != 4) {
      return Optional.empty();
    }
    int header = (packet.uint8(0) & 15) * 4;
    int total = packet.uint16(2);
    int length = total == 0 ? packet.length() : total; // segmentation offload leaves 0
    if (header < V4_HEADER || length < header || !packet.has(header)) {
      return Optional.empty();
    }
    int flags = packet.uint16(6);
    return Optional.of(
        new IpPacket(
            IpAddress.v4(packet, 12),
            IpAddress.v4(packet, 16),
            packet.uint8(9),
            packet.slice(header).atMost(length - header),
            length,
            packet.uint16(4),
            (flags & 0x1fff) * 8,
            (flags & 0x2000) != 0,
            (flags & 0x4000) != 0,
            !packet.has(length)));
  }

  private static Optional<IpPacket> v6(Slice packet) {
    if (!packet.has(V6_HEADER) || packet.uint8(0) >>> 4 != 6) {
      return Optional.empty();
    }
    int declared = packet.uint16(4);
    int length = declared == 0 ? packet.length() : V6_HEADER + declared;
    return Extensions.read(packet.uint8(6), packet.atMost(length).slice(V6_HEADER))
        .map(
            found ->
                new IpPacket(
                    IpAddress.v6(packet, 8),
                    IpAddress.v6(packet, 24),
                    found.protocol,
                    found.rest,
                    length,
                    found.identification,
                    found.fragment & 0xfff8,
                    (found.fragment & 1) != 0,
                    true,
                    !packet.has(length)));
  }

  /** What the extension headers lead to. */
  private record Extensions(int protocol, Slice rest, int identification, int fragment) {

    static Optional<Extensions> read(int first, Slice headers) {
      int protocol = first;
      int identification = 0;
      int fragment = 0;
      Slice rest = headers;
      for (int i = 0; i < MAX_EXTENSIONS; i++) {
        boolean isFragment = protocol == IpProtocol.FRAGMENT;
        if (!isFragment && !IpProtocol.isIpv6Extension(protocol)) {
          return Optional.of(new Extensions(protocol, rest, identification, fragment));
        }
        int length = isFragment ? 8 : rest.has(2) ? (rest.uint8(1) + 1) * 8 : 8;
        if (!rest.has(length)) {
          return Optional.empty();
        }
        if (isFragment) {
          fragment = rest.uint16(2);
          identification = rest.int32(4);
        }
        protocol = rest.uint8(0);
        rest = rest.slice(length);
        if ((fragment & 0xfff8) != 0) {
          return Optional.of(new Extensions(protocol, rest, identification, fragment));
        }
      }
      return Optional.empty();
    }
  }
}
