package org.vpndiag.wire.ppp;

import java.util.Map;
import java.util.Optional;

/** The fields of EAP's packets (RFC 3748 sections 4 and 5). */
public final class Eap {
  private static final Map<Integer, String> TYPES =
      Map.of(
          1, "Identity",
          2, "Notification",
          3, "Nak",
          4, "MD5-Challenge",
          6, "GTC",
          13, "TLS",
          21, "TTLS",
          25, "PEAP",
          26, "MS-CHAPv2",
          29, "MS-CHAPv2");

  private Eap() {}

  /** The method that a Request or Response belongs to. */
  public static Optional<String> type(ControlPacket packet) {
    boolean typed = packet.code() == Codes.EAP_REQUEST || packet.code() == Codes.EAP_RESPONSE;
    if (!typed || packet.data().isEmpty()) {
      return Optional.empty();
    }
    int type = packet.data().uint8(0);
    return Optional.of(TYPES.getOrDefault(type, Integer.toString(type)));
  }
}
