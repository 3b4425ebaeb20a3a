package org.vpndiag.config;

import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.Numbers;

/** Networks written with a mask. */
final class Netmask {

  private Netmask() {}

  /** The network in CIDR notation; the address alone where the mask is none. */
  static String network(String address, String mask) {
    if (!Addresses.isIpv4(mask)) {
      return address;
    }
    int bits = 0;
    for (String part : Words.of(mask, ".").list()) {
      bits += Long.bitCount(Numbers.parse(part, 0));
    }
    return address + "/" + bits;
  }
}
