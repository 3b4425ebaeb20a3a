package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** Traffic selectors as strongSwan prints them: {@code 192.0.2.10/32[udp/l2f]}. */
final class Selectors {

  private static final long L2TP_PORT = 1701;

  private Selectors() {}

  /** Splits {@code local === remote} and adds both sides; false when it is no such pair. */
  static boolean addPair(Values values, String pair) {
    int middle = pair.indexOf(" === ");
    if (middle < 0) {
      return false;
    }
    add(values, "local", Words.of(pair.substring(0, middle)).list());
    add(values, "remote", Words.of(pair.substring(middle + 5)).list());
    return true;
  }

  /** Adds a side's selectors, and its port where the first names a single one. */
  static void add(Values values, String side, List<String> selectors) {
    values.words(side + "Selectors", selectors);
    if (!selectors.isEmpty()) {
      values.number(side + "Port", port(selectors.get(0)));
    }
  }

  /** The port's digits; empty where the selector has none or a range. */
  private static String port(String selector) {
    int slash = selector.lastIndexOf('/');
    if (!selector.endsWith("]") || slash < selector.indexOf('[')) {
      return "";
    }
    String port = selector.substring(slash + 1, selector.length() - 1);
    boolean named = port.equals("l2f") || port.equals("l2tp");
    return named ? String.valueOf(L2TP_PORT) : Numbers.isDecimal(port) ? port : "";
  }
}
