package org.vpndiag.wire.ppp;

import java.util.Map;
import org.vpndiag.wire.Slice;

/**
 * LCP's Authentication-Protocol option (RFC 1661 section 6.2).
 *
 * @param protocol the protocol number
 * @param algorithm CHAP's algorithm; -1 when there is none
 */
public record AuthenticationOption(int protocol, int algorithm) {

  /** The option's number. */
  public static final int OPTION = 3;

  private static final Map<Integer, String> ALGORITHMS =
      Map.of(5, "CHAP-MD5", 6, "CHAP-SHA1", 0x80, "MS-CHAP", 0x81, "MS-CHAPv2");

  private static final int NO_ALGORITHM = -1;

  /** Reads the option's value of at least two bytes. */
  public static AuthenticationOption read(Slice value) {
    int protocol = value.uint16(0);
    boolean hasAlgorithm = protocol == PppProtocol.CHAP && value.has(3);
    return new AuthenticationOption(protocol, hasAlgorithm ? value.uint8(2) : NO_ALGORITHM);
  }

  /** The method's name: {@code PAP}, {@code MS-CHAPv2}, {@code EAP}. */
  public String method() {
    return switch (protocol) {
      case PppProtocol.PAP -> "PAP";
      case PppProtocol.EAP -> "EAP";
      case PppProtocol.CHAP -> ALGORITHMS.getOrDefault(algorithm, "CHAP " + algorithm);
      default -> PppProtocol.hex(protocol);
    };
  }

  /** The option's value in hex digits. */
  public String hex() {
    return PppProtocol.hex(protocol)
        + (algorithm == NO_ALGORITHM ? "" : String.format("/%02x", algorithm));
  }
}
