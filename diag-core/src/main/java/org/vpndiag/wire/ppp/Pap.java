package org.vpndiag.wire.ppp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/** The fields of PAP's packets (RFC 1334 section 2.2); the password is never read. */
public final class Pap {
  private Pap() {}

  /** Who an Authenticate-Request is from. */
  public static Optional<String> peerId(ControlPacket packet) {
    return packet.code() == Codes.PAP_REQUEST
        ? counted(packet.data()).map(Slice::utf8)
        : Optional.empty();
  }

  /** The words of an Authenticate-Ack or -Nak. */
  public static Optional<String> message(ControlPacket packet) {
    return packet.code() == Codes.PAP_REQUEST
        ? Optional.empty()
        : counted(packet.data()).map(Slice::utf8);
  }

  private static Optional<Slice> counted(Slice data) {
    return data.has(1) && data.has(1 + data.uint8(0))
        ? Optional.of(data.slice(1, data.uint8(0)))
        : Optional.empty();
  }
}
