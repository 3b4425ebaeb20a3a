package org.vpndiag.redact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a line of text: shared keys, passwords, the kernel's keys, and what lets a
 * password be guessed offline. Names, addresses, SPIs and algorithms stay.
 */
public final class Redactor {

  /** What stands in the place of a secret. */
  public static final String HIDDEN = "[hidden]";

  /** A value: in quotes, even if they don't end, or up to the next blank. */
  private static final String VALUE = "(?:\"[^\"]*+\"?|'[^']*+'?|[^\\s,;\\]\"']++)";

  private static final String SECRET_NAMES =
      "(?:password|passwd|passphrase|passcode|secret|psk|pre-shared-key|ipsec-psk|pin|"
          + "user-certpass|machine-certpass|certpass|http-proxy-password|auth-password)";

  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          // ipsec.secrets: 192.0.2.1 : PSK "…"
          rule("(:\\s*+(?:PSK|EAP|XAUTH|NTLM|PIN)\\s++)" + VALUE + ".*", "$1" + HIDDEN),
          rule("(\\bPSK\\s++)(?:\"[^\"]*+\"?|'[^']*+'?|0[xs]\\S++)", "$1" + HIDDEN),
          rule("(\\b(?:RSA|ECDSA|PKCS8|P12)\\s++\\S++\\s++)\"[^\"]*+\"?", "$1" + HIDDEN),
          // password="…", "secret": "…", vpn.secrets.password:…
          rule(
              "(?i)((?<![\\w-])" + SECRET_NAMES + "[\"']?\\s*+(?:=>|[=:])\\s*+)" + VALUE,
              "$1" + HIDDEN),
          // pppd's and NetworkManager's options: password hunter2
          rule("(?i)((?:^|\\s)(?:password|ipsec-psk)\\s++)(\"[^\"]*+\"?|'[^']*+'?)", "$1" + HIDDEN),
          // pppd debug: a challenge and its response let the password be guessed
          rule("(\\[CHAP (?:Challenge|Response)[^<]*+<)[^>]*+(>?)", "$1" + HIDDEN + "$2"),
          rule("(\\[CHAP Success[^\"]*+\"S=)\\p{XDigit}++", "$1" + HIDDEN),
          // ip xfrm state: keys have at least 16 bytes, SPIs have four
          rule("\\b0x\\p{XDigit}{16,}+", "0x" + HIDDEN),
          rule("\\b0s[A-Za-z0-9+/]{16,}+={0,2}", "0s" + HIDDEN),
          // a dump of bytes and what they spell
          rule("(?:\\b\\p{XDigit}{2} ){4,}+.*", HIDDEN),
          rule("(://[^/\\s:@]++:)[^@\\s/]++@", "$1" + HIDDEN + "@"));

  private Redactor() {}

  private static Rule rule(String pattern, String replacement) {
    return new Rule(Pattern.compile(pattern), replacement);
  }

  /** The line without its secrets. */
  public static String redact(String line) {
    String clean = line;
    for (Rule rule : RULES) {
      clean = rule.pattern.matcher(clean).replaceAll(rule.replacement);
    }
    return clean;
  }
}
