package org.vpndiag.capture;

import java.util.Map;

/** What ICMP errors say, by version, type and code. */
final class IcmpMeanings {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("4/3/0", "network unreachable"),
          Map.entry("4/3/1", "host unreachable"),
          Map.entry("4/3/2", "protocol unreachable"),
          Map.entry("4/3/3", "port unreachable"),
          Map.entry("4/3/4", "fragmentation needed"),
          Map.entry("4/3/9", "network administratively prohibited"),
          Map.entry("4/3/10", "host administratively prohibited"),
          Map.entry("4/3/13", "communication administratively prohibited"),
          Map.entry("4/11/0", "TTL exceeded in transit"),
          Map.entry("4/11/1", "fragment reassembly time exceeded"),
          Map.entry("4/5/0", "redirect for the network"),
          Map.entry("4/5/1", "redirect for the host"),
          Map.entry("6/1/0", "no route to destination"),
          Map.entry("6/1/1", "communication administratively prohibited"),
          Map.entry("6/1/3", "address unreachable"),
          Map.entry("6/1/4", "port unreachable"),
          Map.entry("6/2/0", "packet too big"),
          Map.entry("6/3/0", "hop limit exceeded in transit"),
          Map.entry("6/3/1", "fragment reassembly time exceeded"),
          Map.entry("6/4/1", "unrecognized next header"));

  private IcmpMeanings() {}

  static String of(int version, int type, int code) {
    return WORDS.getOrDefault(
        version + "/" + type + "/" + code, "ICMP type " + type + " code " + code);
  }
}
