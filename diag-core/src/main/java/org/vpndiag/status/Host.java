package org.vpndiag.status;

import org.vpndiag.fact.Values;

/** One end of an IKE SA as stroke prints it: {@code 192.0.2.10[192.0.2.10]}. */
record Host(String address, String id) {

  static Host of(String text) {
    int open = text.indexOf('[');
    if (open < 0 || !text.endsWith("]")) {
      return new Host(text, "");
    }
    return new Host(text.substring(0, open), text.substring(open + 1, text.length() - 1));
  }

  void addTo(Values values, String side) {
    values.address(side, address).text(side + "Id", id);
  }
}
