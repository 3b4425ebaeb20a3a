package org.vpndiag.host.state;

/** The ports that tools print by their names in /etc/services. */
final class Ports {

  private Ports() {}

  /** The number in decimal digits; the word itself where it is another's name. */
  static String number(String port) {
    return switch (port) {
      case "isakmp" -> "500";
      case "l2f", "l2tp" -> "1701";
      case "ipsec-nat-t", "ipsec-msft" -> "4500";
      case "domain" -> "53";
      case "ssh" -> "22";
      case "http" -> "80";
      case "https" -> "443";
      default -> port;
    };
  }
}
