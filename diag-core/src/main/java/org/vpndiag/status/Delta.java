package org.vpndiag.status;

import org.vpndiag.document.Words;
import org.vpndiag.fact.Numbers;

/** A span of time as strongSwan prints it: {@code 13 seconds}, {@code 2 hours}, {@code 13s}. */
final class Delta {

  private Delta() {}

  /** The seconds in decimal digits, counted from whole units; empty where it is no span. */
  static String seconds(String text) {
    Words words = Words.of(text, " ,");
    String first = words.get(0);
    if (first.endsWith("s") && Numbers.isDecimal(first.substring(0, first.length() - 1))) {
      return first.substring(0, first.length() - 1);
    }
    long unit = unit(words.get(1));
    return unit > 0 && Numbers.isDecimal(first) ? digits(Numbers.parse(first, 0), unit) : "";
  }

  private static String digits(long count, long unit) {
    return count > Integer.MAX_VALUE ? "" : String.valueOf(count * unit);
  }

  private static long unit(String word) {
    return switch (word.endsWith("s") ? word.substring(0, word.length() - 1) : word) {
      case "second" -> 1;
      case "minute" -> 60;
      case "hour" -> 3600;
      case "day" -> 86400;
      default -> 0;
    };
  }
}
