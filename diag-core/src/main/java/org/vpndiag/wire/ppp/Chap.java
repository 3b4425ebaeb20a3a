package org.vpndiag.wire.ppp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/** The fields of CHAP's packets (RFC 1994 section 4). */
public final class Chap {
  private Chap() {}

  /** Who sends a Challenge or Response. */
  public static Optional<String> name(ControlPacket packet) {
    Slice data = packet.data();
    boolean hasValue =
        packet.code() == Codes.CHAP_CHALLENGE || packet.code() == Codes.CHAP_RESPONSE;
    return hasValue && data.has(1) && data.has(1 + data.uint8(0))
        ? Optional.of(data.slice(1 + data.uint8(0)).utf8())
        : Optional.empty();
  }

  /** The words of a Success or Failure. */
  public static String message(ControlPacket packet) {
    return packet.data().utf8();
  }
}
