package org.vpndiag.wire.link;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * A GRE packet (RFC 2784, RFC 2890, and version 1 of RFC 2637).
 *
 * @param etherType what it carries
 * @param payload what follows the header
 */
public record Gre(int etherType, Slice payload) {

  private static final int CHECKSUM = 0x8000;
  private static final int KEY = 0x2000;
  private static final int SEQUENCE = 0x1000;
  private static final int ACKNOWLEDGMENT = 0x0080;

  /** Reads a header; empty when it is cut or has source routes. */
  public static Optional<Gre> read(Slice packet) {
    if (!packet.has(4)) {
      return Optional.empty();
    }
    int flags = packet.uint16(0);
    int version = flags & 7;
    int header = 4;
    header += (flags & CHECKSUM) != 0 ? 4 : 0;
    header += (flags & KEY) != 0 ? 4 : 0;
    header += (flags & SEQUENCE) != 0 ? 4 : 0;
    header += version == 1 && (flags & ACKNOWLEDGMENT) != 0 ? 4 : 0;
    if (version > 1 || !packet.has(header)) {
      return Optional.empty();
    }
    int declared = version == 1 && packet.has(6) ? packet.uint16(4) : Integer.MAX_VALUE;
    return Optional.of(new Gre(packet.uint16(2), packet.slice(header).atMost(declared)));
  }
}
