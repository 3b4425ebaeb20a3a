package org.vpndiag.redact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where secrets stand, and how they are cut: the one table that the library, the bundle writer and
 * the collector script follow. The cuts are made in order, each wherever it fits, and make no
 * difference to a line that has been cut.
 */
public final class Cuts {

  /**
   * The cuts of some files.
   *
   * @param files shell patterns of their paths
   */
  public record Scope(List<String> files, List<Cut> cuts) {}

  private static final String MARK = Cut.MARK;
  private static final String B = "[ \t]";

  private static final String WORD = "(\"[^\"]*\"|[^\" \t]+)";
  private static final String EMPTY_THIRD =
      "^" + B + "*" + WORD + B + "+" + WORD + B + "+\"\"(" + B + "|$)";
  private static final String SHARED = anyCase("psk", "xauth", "eap", "ntlm");
  private static final String KEYED =
      anyCase(
          "rsa", "ecdsa", "eddsa", "pubkey", "private", "pkcs8", "pkcs12", "p12", "bliss", "pin");

  private static final String KEY_FILE =
      ":" + B + "*(" + KEYED + ")" + B + "+[^\"{ \t]+" + B + "*$";

  /** ipsec.secrets(5): {@code selectors : TYPE secret}; indented lines continue the one before. */
  private static final Scope IPSEC_SECRETS =
      new Scope(
          List.of("*ipsec.secret*", "*.secrets"),
          List.of(
              shared("\"[^\"]+\".*$", "\"" + MARK + "\""),
              shared("\"[^\"]+$", "\"" + MARK),
              shared("'[^']+'.*$", "'" + MARK + "'"),
              shared("'[^']+$", "'" + MARK),
              shared("0([xXsS]).*$", "0\\3" + MARK),
              shared("0([^xXsS].*)?$", MARK),
              shared("[^\"'0 \t].*$", MARK),
              Cut.of("(:" + B + "*(" + KEYED + ")" + B + "+[^\"{ \t]+)" + B + ".*$", "\\1 " + MARK),
              Cut.of("(:" + B + "*(" + KEYED + ")" + B + "+)[\"{].*$", "\\1" + MARK),
              new Cut(
                  MARK + "|" + KEY_FILE,
                  "(:" + B + "+[A-Za-z0-9]+" + B + "+)[^\"' \t].*$",
                  "\\1" + MARK),
              new Cut(MARK, "(:" + B + "+[A-Za-z0-9]+" + B + "+[\"'])[^\"'].*$", "\\1" + MARK),
              new Cut(MARK, "^(" + B + "+[A-Za-z0-9]+:" + B + "*)[^ \t].*$", "\\1" + MARK),
              new Cut(MARK, "^(" + B + "+)[^:# \t][^:]*$", "\\1" + MARK),
              new Cut(MARK, "^(" + B + "+)[\"'].*$", "\\1" + MARK),
              new Cut(MARK + "|^include" + B, "^[^:# \t][^:]*$", MARK)));

  /** pppd(8), xl2tpd(8): {@code client server secret addresses...}. */
  private static final Scope PPP_SECRETS =
      new Scope(
          List.of("*-secrets*"),
          List.of(
              third("\"[^\"]+\".*$", "\"" + MARK + "\""),
              third("[^\" \t].*$", MARK),
              new Cut(
                  MARK + "|" + EMPTY_THIRD,
                  "^(" + B + "*[^ \t]+" + B + "+[^ \t]+" + B + "+).*$",
                  "\\1" + MARK),
              new Cut(MARK + "|" + EMPTY_THIRD + "|^" + B + "*#|^" + B + "*$", "^.*$", MARK)));

  /** pppd's options, in files and on command lines: {@code password secret}. */
  private static final Scope PPP_OPTIONS =
      new Scope(
          List.of("*/ppp/*", "*ppp*options*", "*options.*", "ps.txt", "*/nm-l2tp-*"),
          List.of(
              Cut.of(
                  "(^|" + B + ")(" + anyCase("password") + B + "+)[^ \t=].*$", "\\1\\2" + MARK)));

  private static final String KEYS =
      "[A-Za-z0-9_.-]*("
          + anyCase(
              "psk",
              "password",
              "passwd",
              "passphrase",
              "certpass",
              "cert-pass",
              "private-key",
              "preshared-key",
              "token",
              "api-key",
              "api_key")
          + ")|"
          + anyCase("wep-key")
          + "[0-9]|"
          + "[A-Za-z0-9_.-]*("
          + anyCase("secret")
          + ")[A-Za-z0-9_-]*|"
          + anyCase("pin");

  /** What may stand anywhere: configuration, logs, command output, comments. */
  private static final Scope ANYWHERE =
      new Scope(
          List.of("*"),
          List.of(
              key("\"[^\"]+.*$", "\"" + MARK + "\""),
              key("'[^']+.*$", "'" + MARK + "'"),
              key("[^\"' \t].*$", MARK),
              word("\"[^\"]+\".*$", "\"" + MARK + "\""),
              word("\"[^\"]+$", "\"" + MARK),
              word("0([xXsS])[^ \t]+.*$", "0\\4" + MARK),
              Cut.of("(:" + B + "+PSK" + B + "+)[^\"'0 \t].*$", "\\1" + MARK),
              Cut.of(
                  "((auth|auth-trunc|enc|aead|comp)" + B + "+[^ \t]+" + B + "+)0x[0-9a-fA-F]+",
                  "\\1" + MARK),
              Cut.of("0[xX][0-9a-fA-F]{32,}", MARK),
              Cut.of("0[sS][A-Za-z0-9+/]{24,}=*", MARK),
              Cut.of("(CHAP (Challenge|Response) id=0x[0-9a-f]+ )<[0-9a-f]*>", "\\1" + MARK),
              Cut.of("([]] +[0-9]+: )[0-9A-F][0-9A-F] .*$", "\\1" + MARK),
              Cut.of("([0-9A-Fa-f]{2} +){7}[0-9A-Fa-f]{2}[ 0-9A-Fa-f]*", MARK),
              Cut.of("(://[^/@: \t]*:)[^@/ \t]+@", "\\1" + MARK + "@"),
              Cut.of("[A-Za-z0-9+/]{60,}=*", MARK)));

  private static final List<Scope> SCOPES =
      List.of(IPSEC_SECRETS, PPP_SECRETS, PPP_OPTIONS, ANYWHERE);

  /** A line from which everything is cut, up to one that matches {@link #BLOCK_END}. */
  public static final String BLOCK_BEGIN = "-----BEGIN [A-Z0-9 ]*(KEY|PARAMETERS|SECRET)";

  /** The last line of a block. */
  public static final String BLOCK_END = "-----END ";

  private Cuts() {}

  /** Every scope; of those that fit a path all are applied, in this order. */
  public static List<Scope> scopes() {
    return SCOPES;
  }

  private static Cut shared(String secret, String replacement) {
    return Cut.of("(:" + B + "*(" + SHARED + ")" + B + "+)" + secret, "\\1" + replacement);
  }

  private static Cut third(String secret, String replacement) {
    return new Cut(
        MARK, "^(" + B + "*" + WORD + B + "+" + WORD + B + "+)" + secret, "\\1" + replacement);
  }

  private static Cut key(String secret, String replacement) {
    return Cut.of(
        "(^|[^A-Za-z0-9_.-])((" + KEYS + ")(\"" + B + "*[=:]|" + B + "*=)" + B + "*)" + secret,
        "\\1\\2" + replacement);
  }

  private static Cut word(String secret, String replacement) {
    return Cut.of(
        "(^|[^A-Za-z0-9_-])((" + SHARED + ")" + B + "+)" + secret, "\\1\\2" + replacement);
  }

  /** The words as alternatives, each letter in both cases: sed's flag for that is not POSIX. */
  private static String anyCase(String... words) {
    return List.of(words).stream().map(Cuts::anyCase).collect(Collectors.joining("|"));
  }

  private static String anyCase(String word) {
    return word.chars()
        .mapToObj(
            c ->
                Character.isLetter(c)
                    ? "[" + (char) Character.toUpperCase(c) + (char) c + "]"
                    : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
