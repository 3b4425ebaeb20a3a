package org.vpndiag.wire.link;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * A TCP segment's header (RFC 9293).
 *
 * @param sourcePort the sender's port
 * @param destinationPort the receiver's port
 * @param sequence the sequence number
 * @param flags the control bits
 * @param headerLength the header's length in bytes
 */
public record Tcp(int sourcePort, int destinationPort, long sequence, int flags, int headerLength) {

  public static final int FIN = 1;
  public static final int SYN = 2;
  public static final int RST = 4;
  public static final int ACK = 16;

  private static final int HEADER = 20;

  /** Reads a header; empty when it is cut. */
  public static Optional<Tcp> read(Slice segment) {
    if (!segment.has(HEADER)) {
      return Optional.empty();
    }
    return Optional.of(
        new Tcp(
            segment.uint16(0),
            segment.uint16(2),
            segment.uint32(4),
            segment.uint8(13),
            (segment.uint8(12) >>> 4) * 4));
  }

  /** Whether a control bit is set. */
  public boolean is(int flag) {
    return (flags & flag) != 0;
  }
}
