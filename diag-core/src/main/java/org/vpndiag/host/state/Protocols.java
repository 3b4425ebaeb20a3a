package org.vpndiag.host.state;

import java.util.List;

/** The protocols as packet filters print them: by name, by number, or any. */
final class Protocols {

  private static final List<String> NAMES =
      List.of("all", "udp", "tcp", "icmp", "esp", "ah", "gre", "l2tp", "icmpv6", "ipv6-icmp");

  private Protocols() {}

  static boolean isName(String word) {
    return NAMES.contains(word);
  }

  /** The name; empty for any. */
  static String name(String word) {
    return switch (word) {
      case "all", "0" -> "";
      case "17" -> "udp";
      case "6" -> "tcp";
      case "1" -> "icmp";
      case "50" -> "esp";
      case "51" -> "ah";
      case "115" -> "l2tp";
      default -> word;
    };
  }
}
