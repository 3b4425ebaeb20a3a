package org.vpndiag.wire.ike;

import java.util.List;
import org.vpndiag.wire.Numbers;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev2.Ikev2;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;
import org.vpndiag.wire.isakmp.PayloadTypes;

/** Reads and writes IKE messages; an unknown major version is kept with opaque payloads. */
public final class Ike {
  private static final PayloadTypes NO_TYPES = new PayloadTypes(List.of());
  private static final Numbers NO_NAMES = Numbers.of("");

  private Ike() {}

  /** Reads a whole message, which begins with the ISAKMP header (no non-ESP marker). */
  public static Decoded decode(Slice message) {
    return decode(message, message.length());
  }

  /**
   * Reads a message of a capture that may have been cut.
   *
   * @param recorded the bytes that were recorded
   * @param wireLength how many there were
   */
  public static Decoded decode(Slice recorded, int wireLength) {
    return IsakmpMessage.decode(recorded, wireLength, Ike::payloadTypes);
  }

  /** Whether the bytes of a datagram of any port can only be a message. */
  public static boolean looksLikeMessage(Slice datagram) {
    return mayBeMessage(datagram, 0)
        && datagram.uint32(24) == datagram.length()
        && datagram.int64(0) != 0;
  }

  /** The cheapest part of that, of a datagram whose payload begins at an offset. */
  public static boolean mayBeMessage(Slice packet, int at) {
    if (!packet.has(at + IsakmpHeader.LENGTH)) {
      return false;
    }
    int version = packet.uint8(at + 17);
    int exchange = packet.uint8(at + 18);
    boolean first = version == 0x10 && (exchange == 2 || exchange == 4 || exchange == 5);
    boolean second = version == 0x20 && exchange >= 34 && exchange <= 37;
    return first || second;
  }

  /** The bytes of a message; of a decoded one the same as it was read from. */
  public static byte[] encode(IsakmpMessage message) {
    return message.encode(Ike::payloadTypes);
  }

  /** A message to send; next payload and length are set here. */
  public static IsakmpMessage message(IsakmpHeader header, List<Payload> payloads) {
    return IsakmpMessage.of(header, payloads, payloadTypes(header.majorVersion()));
  }

  /** The payload types of a major version. */
  public static PayloadTypes payloadTypes(int majorVersion) {
    return switch (majorVersion) {
      case 1 -> Ikev1.PAYLOADS;
      case 2 -> Ikev2.PAYLOADS;
      default -> NO_TYPES;
    };
  }

  /** Whether a payload of IKEv2 is encrypted, be it cut or not. */
  public static boolean isEncrypted(IsakmpHeader header, Payload payload) {
    return header.majorVersion() == 2
        && (payload.type() == Ikev2.SK || payload.type() == Ikev2.SKF);
  }

  /** The exchange's name, or its number in digits. */
  public static String exchange(IsakmpHeader header) {
    return exchange(header.majorVersion(), header.exchangeType());
  }

  /** The name of an exchange type of a major version, or its number in digits. */
  public static String exchange(int majorVersion, int exchangeType) {
    return exchanges(majorVersion).name(exchangeType);
  }

  private static Numbers exchanges(int majorVersion) {
    return switch (majorVersion) {
      case 1 -> Ikev1.EXCHANGES;
      case 2 -> Ikev2.EXCHANGES;
      default -> NO_NAMES;
    };
  }
}
