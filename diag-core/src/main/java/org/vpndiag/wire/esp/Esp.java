package org.vpndiag.wire.esp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * An ESP packet (RFC 4303 section 2).
 *
 * @param spi the Security Parameters Index
 * @param sequence the low 32 bits of the sequence number
 * @param whole the packet from its SPI on
 */
public record Esp(int spi, long sequence, Slice whole) {

  /** The header's length in bytes. */
  public static final int HEADER = 8;

  /** Reads a packet; empty when its header is cut. */
  public static Optional<Esp> read(Slice packet) {
    return packet.has(HEADER)
        ? Optional.of(new Esp(packet.int32(0), packet.uint32(4), packet))
        : Optional.empty();
  }

  /** The length of IV, encrypted data and ICV in bytes. */
  public int payloadLength() {
    return whole.length() - HEADER;
  }
}
