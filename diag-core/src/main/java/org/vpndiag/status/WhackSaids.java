package org.vpndiag.status;

import java.util.Locale;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/**
 * The SPIs and the traffic of an IPsec SA as pluto prints them: {@code esp.SPI@peer esp.SPI@self
 * tun.0@peer … Traffic: ESPin=84B ESPout=84B}. The first SPI is the peer's, outbound.
 */
final class WhackSaids {

  private WhackSaids() {}

  static boolean isLine(String rest) {
    return rest.contains(" esp.") || rest.contains(" ah.") || rest.contains(" ipcomp.");
  }

  static boolean read(Values values, String rest) {
    Words words = Words.of(rest);
    boolean tunnel = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int at = word.indexOf('@');
      if (at > 0 && (word.startsWith("esp.") || word.startsWith("ah."))) {
        said(values, word, at, words.get(i + 1));
      }
      tunnel |= word.startsWith("tun.") || word.equals("tunnel");
      traffic(values, word);
    }
    values.text("mode", tunnel ? "TUNNEL" : "TRANSPORT");
    return true;
  }

  private static void said(Values values, String word, int at, String next) {
    boolean outbound = !values.has("outboundSpi");
    String side = outbound ? "outbound" : "inbound";
    int dot = word.indexOf('.');
    values.text("protocol", word.substring(0, dot).toUpperCase(Locale.ROOT));
    values.text(side + "Spi", word.substring(dot + 1, at));
    if (outbound) {
      values.address("peer", word.substring(at + 1));
    }
    if (next.startsWith("(")) {
      count(values, side, next.substring(1));
    }
  }

  private static void traffic(Values values, String word) {
    int equals = word.indexOf('=');
    String key = equals < 0 ? "" : word.substring(0, equals);
    if (key.endsWith("in") || key.endsWith("out")) {
      bytes(values, key.endsWith("in") ? "inbound" : "outbound", word.substring(equals + 1));
    }
  }

  /** {@code 84B}, {@code 12KB}, {@code 3MB}: rounded by pluto. */
  private static void bytes(Values values, String side, String amount) {
    String count = amount.replaceAll("[KMG]?B$", "");
    if (Numbers.isDecimal(count) && count.length() < 12) {
      int shift =
          amount.endsWith("KB") ? 10 : amount.endsWith("MB") ? 20 : amount.endsWith("GB") ? 30 : 0;
      count(values, side, String.valueOf(Numbers.parse(count, 0) << shift));
    }
  }

  /** Bytes in decimal digits; zero bytes are zero packets, which pluto does not count. */
  static void count(Values values, String side, String bytes) {
    values.number(side + "Bytes", bytes);
    if (bytes.equals("0")) {
      values.number(side + "Packets", 0);
    }
  }
}
