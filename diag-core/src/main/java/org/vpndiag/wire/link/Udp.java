package org.vpndiag.wire.link;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * A UDP datagram (RFC 768).
 *
 * @param sourcePort the sender's port
 * @param destinationPort the receiver's port
 * @param payload what was captured of its payload
 * @param length the payload's length in bytes as the header says
 */
public record Udp(int sourcePort, int destinationPort, Slice payload, int length) {

  private static final int HEADER = 8;

  /** Reads a datagram; empty when the header is cut or its length impossible. */
  public static Optional<Udp> read(Slice segment) {
    if (!segment.has(HEADER)) {
      return Optional.empty();
    }
    int declared = segment.uint16(4);
    int length = declared == 0 ? segment.length() : declared;
    if (length < HEADER) {
      return Optional.empty();
    }
    return Optional.of(
        new Udp(
            segment.uint16(0),
            segment.uint16(2),
            segment.slice(HEADER).atMost(length - HEADER),
            length - HEADER));
  }

  /** Whether the end of the payload was not captured. */
  public boolean isCut() {
    return payload.length() < length;
  }

  /** Whether it comes from or goes to a port. */
  public boolean hasPort(int port) {
    return sourcePort == port || destinationPort == port;
  }
}
