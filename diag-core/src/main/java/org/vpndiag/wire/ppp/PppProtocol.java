package org.vpndiag.wire.ppp;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A protocol carried by PPP (IANA's PPP DLL protocol numbers).
 *
 * @param number the protocol field
 * @param name its short name, lower-case
 * @param codes what its packets' codes are called; empty for what is no control protocol
 */
public record PppProtocol(int number, String name, Map<Integer, String> codes) {

  public static final int IPV4 = 0x0021;
  public static final int IPV6 = 0x0057;
  public static final int LCP = 0xc021;
  public static final int PAP = 0xc023;
  public static final int CHAP = 0xc223;
  public static final int EAP = 0xc227;
  public static final int IPCP = 0x8021;
  public static final int IPV6CP = 0x8057;
  public static final int CCP = 0x80fd;
  public static final int ECP = 0x8053;
  public static final int COMPRESSED_TCP = 0x002d;
  public static final int UNCOMPRESSED_TCP = 0x002f;
  public static final int COMPRESSED = 0x00fd;

  private static final List<PppProtocol> ALL =
      List.of(
          new PppProtocol(IPV4, "ip", Map.of()),
          new PppProtocol(IPV6, "ipv6", Map.of()),
          new PppProtocol(COMPRESSED_TCP, "vj-compressed", Map.of()),
          new PppProtocol(UNCOMPRESSED_TCP, "vj-uncompressed", Map.of()),
          new PppProtocol(COMPRESSED, "compressed", Map.of()),
          new PppProtocol(0x003d, "multilink", Map.of()),
          new PppProtocol(LCP, "lcp", Codes.CONTROL),
          new PppProtocol(PAP, "pap", Codes.PAP),
          new PppProtocol(0xc025, "lqr", Map.of()),
          new PppProtocol(0xc029, "cbcp", Codes.CONTROL),
          new PppProtocol(0xc02b, "bacp", Codes.CONTROL),
          new PppProtocol(0xc02d, "bap", Codes.CONTROL),
          new PppProtocol(CHAP, "chap", Codes.CHAP),
          new PppProtocol(EAP, "eap", Codes.EAP),
          new PppProtocol(IPCP, "ipcp", Codes.CONTROL),
          new PppProtocol(0x8023, "osinlcp", Codes.CONTROL),
          new PppProtocol(0x8029, "atcp", Codes.CONTROL),
          new PppProtocol(0x802b, "ipxcp", Codes.CONTROL),
          new PppProtocol(0x8031, "bcp_ncp", Codes.CONTROL),
          new PppProtocol(0x803f, "nbfcp", Codes.CONTROL),
          new PppProtocol(ECP, "ecp", Codes.CONTROL),
          new PppProtocol(IPV6CP, "ipv6cp", Codes.CONTROL),
          new PppProtocol(0x8059, "pppmuxcp", Codes.CONTROL),
          new PppProtocol(0x805b, "vsncp", Codes.CONTROL),
          new PppProtocol(CCP, "ccp", Codes.CONTROL),
          new PppProtocol(0x8207, "cdpcp", Codes.CONTROL),
          new PppProtocol(0x8281, "mplscp", Codes.CONTROL));

  private static final Map<Integer, PppProtocol> BY_NUMBER =
      ALL.stream().collect(Collectors.toUnmodifiableMap(PppProtocol::number, type -> type));

  /** The protocol of a number; an unknown one is named by its four hex digits. */
  public static PppProtocol of(int number) {
    PppProtocol known = BY_NUMBER.get(number);
    return known != null ? known : new PppProtocol(number, hex(number), Map.of());
  }

  /** A protocol number as four hex digits. */
  public static String hex(int number) {
    return HexFormat.of().toHexDigits((short) number);
  }

  /** Whether its packets have codes: it negotiates or authenticates. */
  public boolean isControl() {
    return !codes.isEmpty();
  }

  /** The name of a code; an unknown one is its number. */
  public String code(int code) {
    String name = codes.get(code);
    return name != null ? name : Integer.toString(code);
  }
}
