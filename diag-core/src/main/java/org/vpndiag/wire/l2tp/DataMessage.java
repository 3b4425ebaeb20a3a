package org.vpndiag.wire.l2tp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * A data message (RFC 2661 section 3.1).
 *
 * @param tunnelId the receiver's tunnel
 * @param sessionId the receiver's session
 * @param payload the PPP frame, with address and control fields or without
 */
public record DataMessage(int tunnelId, int sessionId, Slice payload) implements L2tp {

  static Optional<L2tp> read(Slice datagram) {
    Flags flags = new Flags(datagram.uint16(0));
    int at = flags.hasLength() ? 4 : 2;
    int header = at + 4 + (flags.hasSequence() ? 4 : 0) + (flags.hasOffset() ? 2 : 0);
    if (!datagram.has(header)) {
      return Optional.empty();
    }
    int padding = flags.hasOffset() ? datagram.uint16(header - 2) : 0;
    int end =
        flags.hasLength() ? Math.min(datagram.uint16(2), datagram.length()) : datagram.length();
    Slice payload =
        header + padding <= end
            ? datagram.slice(header + padding, end - header - padding)
            : datagram.slice(header, 0);
    return Optional.of(new DataMessage(datagram.uint16(at), datagram.uint16(at + 2), payload));
  }
}
