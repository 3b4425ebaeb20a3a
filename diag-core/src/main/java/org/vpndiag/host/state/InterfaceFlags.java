package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.fact.Values;

/** The flags of a network interface, as {@code ip} and {@code ifconfig} spell them. */
final class InterfaceFlags {

  private InterfaceFlags() {}

  /** Tells of an interface what its flags say. */
  static void tell(Values link, List<String> flags) {
    link.flag("up", flags.contains("UP")).flag("pointToPoint", flags.contains("POINTOPOINT"));
  }
}
