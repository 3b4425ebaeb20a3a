package org.vpndiag.wire.ppp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpndiag.wire.Slice;

/**
 * What is known of an option: RFC 1661 (LCP), 1332 and 1877 (IPCP), 5072 (IPV6CP), 1962 and 3078
 * (CCP), 1968 (ECP).
 *
 * @param protocol the protocol that negotiates it
 * @param type its number there
 * @param name its name
 * @param length the value's least length in bytes
 * @param show the value in words
 */
record OptionType(int protocol, int type, String name, int length, Function<Slice, String> show) {

  static final Set<Integer> PROTOCOLS =
      Set.of(
          PppProtocol.LCP, PppProtocol.IPCP, PppProtocol.IPV6CP, PppProtocol.CCP, PppProtocol.ECP);

  private static final List<OptionType> ALL =
      List.of(
          lcp(1, "MRU", 2, v -> Integer.toString(v.uint16(0))),
          lcp(2, "ACCM", 4, Slice::hex),
          lcp(3, "Authentication", 2, v -> AuthenticationOption.read(v).method()),
          lcp(4, "Quality", 2, Slice::hex),
          lcp(5, "Magic-Number", 4, Slice::hex),
          lcp(7, "PFC", 0, v -> ""),
          lcp(8, "ACFC", 0, v -> ""),
          lcp(13, "Callback", 1, Slice::hex),
          lcp(17, "MRRU", 2, v -> Integer.toString(v.uint16(0))),
          lcp(18, "Short-Sequence", 0, v -> ""),
          lcp(19, "Endpoint", 1, Slice::hex),
          ipcp(1, "IP-Addresses", 8, Slice::hex),
          ipcp(2, "IP-Compression", 2, v -> PppProtocol.of(v.uint16(0)).name()),
          ipcp(3, "IP-Address", 4, Ipcp::address),
          ipcp(Ipcp.PRIMARY_DNS, "Primary-DNS", 4, Ipcp::address),
          ipcp(Ipcp.PRIMARY_NBNS, "Primary-NBNS", 4, Ipcp::address),
          ipcp(Ipcp.SECONDARY_DNS, "Secondary-DNS", 4, Ipcp::address),
          ipcp(Ipcp.SECONDARY_NBNS, "Secondary-NBNS", 4, Ipcp::address),
          new OptionType(PppProtocol.IPV6CP, 1, "Interface-Identifier", 8, Slice::hex),
          new OptionType(PppProtocol.IPV6CP, 2, "IPv6-Compression", 2, Slice::hex),
          ccp(0, "OUI", 0, Slice::hex),
          ccp(1, "Predictor-1", 0, Slice::hex),
          ccp(Mppe.OPTION, "MPPE", 4, v -> Mppe.read(v).toString()),
          ccp(21, "BSD-Compress", 1, Slice::hex),
          ccp(24, "Deflate (draft)", 2, Slice::hex),
          ccp(26, "Deflate", 2, Slice::hex),
          new OptionType(PppProtocol.ECP, 1, "DESE", 8, v -> ""),
          new OptionType(PppProtocol.ECP, 2, "3DESE", 8, v -> ""),
          new OptionType(PppProtocol.ECP, 3, "DESE-bis", 8, v -> ""));

  private static final Map<List<Integer>, OptionType> BY_NUMBERS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(o -> List.of(o.protocol, o.type), o -> o));

  static OptionType of(int protocol, int type) {
    OptionType known = BY_NUMBERS.get(List.of(protocol, type));
    return known != null ? known : new OptionType(protocol, type, "option " + type, 0, Slice::hex);
  }

  private static OptionType lcp(int type, String name, int length, Function<Slice, String> show) {
    return new OptionType(PppProtocol.LCP, type, name, length, show);
  }

  private static OptionType ipcp(int type, String name, int length, Function<Slice, String> show) {
    return new OptionType(PppProtocol.IPCP, type, name, length, show);
  }

  private static OptionType ccp(int type, String name, int length, Function<Slice, String> show) {
    return new OptionType(PppProtocol.CCP, type, name, length, show);
  }
}
