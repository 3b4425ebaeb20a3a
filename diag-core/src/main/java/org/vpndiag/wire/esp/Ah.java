package org.vpndiag.wire.esp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * An AH packet (RFC 4302 section 2).
 *
 * @param nextHeader the IP protocol of what it protects
 * @param spi the Security Parameters Index
 * @param sequence the low 32 bits of the sequence number
 * @param payload what it protects, in the clear; empty when cut
 */
public record Ah(int nextHeader, int spi, long sequence, Slice payload) {

  private static final int FIXED = 12;

  /** Reads a packet; empty when its fixed fields are cut. */
  public static Optional<Ah> read(Slice packet) {
    if (!packet.has(FIXED)) {
      return Optional.empty();
    }
    int length = Math.min((packet.uint8(1) + 2) * 4, packet.length());
    return Optional.of(
        new Ah(
            packet.uint8(0),
            packet.int32(4),
            packet.uint32(8),
            packet.slice(Math.max(FIXED, length))));
  }
}
