package org.vpndiag.host.state;

import java.util.List;
import java.util.Locale;

/** The chains of iptables that the kernel itself enters. Source: iptables(8). */
final class BuiltInChain {

  private static final List<String> NAMES =
      List.of("INPUT", "OUTPUT", "FORWARD", "PREROUTING", "POSTROUTING");

  private BuiltInChain() {}

  /** Where the kernel enters it, as nft names it; empty for a chain that others jump to. */
  static String hook(String chain) {
    return NAMES.contains(chain) ? chain.toLowerCase(Locale.ROOT) : "";
  }
}
