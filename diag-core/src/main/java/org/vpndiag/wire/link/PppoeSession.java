package org.vpndiag.wire.link;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * A session packet of PPP over Ethernet (RFC 2516).
 *
 * @param sessionId the session
 * @param payload the PPP frame, from its protocol field
 */
public record PppoeSession(int sessionId, Slice payload) {

  private static final int HEADER = 6;
  private static final int VERSION_AND_TYPE = 0x11;

  /** Reads a header; empty when it is cut or of another version. */
  public static Optional<PppoeSession> read(Slice packet) {
    if (!packet.has(HEADER) || packet.uint8(0) != VERSION_AND_TYPE) {
      return Optional.empty();
    }
    return Optional.of(
        new PppoeSession(packet.uint16(2), packet.slice(HEADER).atMost(packet.uint16(4))));
  }
}
