package org.vpndiag.wire.l2tp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * An L2TPv3 message (RFC 3931), told apart and not read further.
 *
 * @param control whether it is a control message
 * @param id the Control Connection ID of a control message, the Session ID of a data message
 */
public record Version3Message(boolean control, int id) implements L2tp {

  private static final int UDP_HEADER = 8;

  static Optional<L2tp> read(Flags flags, Slice datagram) {
    return datagram.has(UDP_HEADER)
        ? Optional.of(new Version3Message(flags.isControl(), datagram.int32(4)))
        : Optional.empty();
  }

  /** Reads a packet of IP protocol 115; a session id of 0 marks a control message. */
  public static Optional<Version3Message> readOverIp(Slice packet) {
    if (!packet.has(4)) {
      return Optional.empty();
    }
    int session = packet.int32(0);
    return session == 0 && packet.has(12)
        ? Optional.of(new Version3Message(true, packet.int32(8)))
        : Optional.of(new Version3Message(false, session));
  }
}
