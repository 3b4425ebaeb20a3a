package org.vpndiag.fact;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses and networks in text notation, recognised without any look-up. */
public final class Addresses {

  private static final int MAX_IPV6_LENGTH = 45;

  /** Two groups of zeros or more, with what separates them from others. */
  private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$|(?=%))");

  private Addresses() {}

  /** Whether a word is an IPv4 or IPv6 address in text notation, without zone or prefix length. */
  public static boolean isAddress(String word) {
    return isIpv4(word) || isIpv6(word);
  }

  /** Whether a word is an IPv4 address: four decimal numbers up to 255. */
  public static boolean isIpv4(String word) {
    if (word.length() < 7 || word.length() > 15) {
      return false;
    }
    String[] parts = word.split("\\.", -1);
    boolean bytes = parts.length == 4;
    for (int i = 0; bytes && i < 4; i++) {
      long value = parts[i].length() > 3 ? -1 : Numbers.parse(parts[i], -1);
      bytes = value >= 0 && value <= 255;
    }
    return bytes;
  }

  /** Whether a word has the form of an IPv6 address (RFC 4291 section 2.2). */
  public static boolean isIpv6(String word) {
    int colons = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      colons += c == ':' ? 1 : 0;
      if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return colons >= 2 && colons <= 8 && word.length() <= MAX_IPV6_LENGTH;
  }

  /** An address in the notation of RFC 5952. */
  public static String text(InetAddress address) {
    String whole = address.getHostAddress();
    return address instanceof Inet6Address
        ? ZEROS
            .matcher(whole)
            .results()
            .max(Comparator.comparingLong(Addresses::zeros).thenComparing(run -> -run.start()))
            .map(run -> whole.substring(0, run.start()) + "::" + whole.substring(run.end()))
            .orElse(whole)
        : whole;
  }

  private static long zeros(MatchResult run) {
    return run.group().chars().filter(c -> c == '0').count();
  }

  /** An address without its prefix length ({@code /24}) and zone ({@code %eth0}). */
  public static String withoutZone(String word) {
    String address = word;
    for (char end : new char[] {'/', '%'}) {
      int at = address.indexOf(end);
      address = at < 0 ? address : address.substring(0, at);
    }
    return address;
  }

  /** A network in CIDR notation; a lone address becomes the network of itself. */
  public static Optional<String> network(String word) {
    int slash = word.indexOf('/');
    String address = slash < 0 ? word : word.substring(0, slash);
    if (!isAddress(address)) {
      return Optional.empty();
    }
    int most = isIpv4(address) ? 32 : 128;
    long length = slash < 0 ? most : Numbers.parse(word.substring(slash + 1), -1);
    return length < 0 || length > most ? Optional.empty() : Optional.of(address + "/" + length);
  }
}
