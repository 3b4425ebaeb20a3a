package org.vpndiag.redact;

import static org.vpndiag.redact.Cut.MARK;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where secrets stand, and how they are cut: the one table that the reports, the bundle writer and
 * the collector script follow. The cuts are made in order, each wherever it fits, and make no
 * difference to a line that has been cut.
 */
public final class Cuts {

  /**
   * The cuts of some files.
   *
   * @param files shell patterns of their paths
   * @param blocks what is cut from lines because of a line before them, first of all
   * @param cuts what is cut from each line
   */
  public record Scope(List<String> files, List<Block> blocks, List<Cut> cuts) {
    /** Its sed script. */
    public String sed() {
      return Stream.concat(blocks.stream().map(Block::sed), cuts.stream().map(Cut::sed))
          .collect(Collectors.joining("\n"));
    }
  }

  /** The path whose cuts are those of a log. */
  static final String LOG = "var/log/log";

  private static final String B = "[ \t]";
  private static final String WORD = "(\"[^\"]*\"|[^\" \t]+)";
  private static final String EMPTY_THIRD =
      "^" + B + "*" + WORD + B + "+" + WORD + B + "+\"\"(" + B + "|$)";

  /** What an editor or a web page made of a plain quote. */
  private static final String CURLY = "(\u201c|\u201d|\u201e)";

  /** Types of ipsec.secrets(5) that are followed by the secret, and by the file of a key. */
  private static final List<String> SHARED = List.of("psk", "xauth", "eap", "ntlm", "pin", "ppk");

  private static final List<String> KEYED =
      List.of("rsa", "ecdsa", "eddsa", "pubkey", "private", "pkcs8", "pkcs12", "p12", "bliss");

  private static final String KEY_FILE =
      ":" + B + "*(" + anyCase(KEYED) + ")" + B + "+[^\"{ \t]+" + B + "*$";

  /** {@code selectors : TYPE secret}; indented lines continue the one before. */
  private static final Scope IPSEC_SECRETS =
      new Scope(
          List.of("*ipsec.secret*", "*.secrets"),
          List.of(),
          List.of(
              Cut.of("^(" + B + "*#)" + B + "*[^ \t].*$", "\\1 " + MARK).unless("^" + B + "*# <"),
              // A no-break space, which is no blank to the daemons.
              Cut.of("(:" + B + "*(" + anyCase(SHARED) + ")?)(\u00a0).*$", "\\1\\3" + MARK),
              shared("\"[^\"]+\".*$", "\"" + MARK + "\""),
              shared("\"[^\"]+$", "\"" + MARK),
              shared("'[^']+'.*$", "'" + MARK + "'"),
              shared("'[^']+$", "'" + MARK),
              shared(CURLY + ".*$", "\\3" + MARK),
              shared("0([xXsS]).*$", "0\\3" + MARK),
              shared("0([^xXsS].*)?$", MARK),
              shared("[^\"'0 \t].*$", MARK).unless(CURLY + MARK),
              Cut.of(keyed("[^\"{ \t]+)") + B + ".*$", "\\1 " + MARK),
              Cut.of(keyed(")[\"{].*$"), "\\1" + MARK),
              Cut.of("(:" + B + "+[A-Za-z0-9]+" + B + "+)[^\"' \t].*$", "\\1" + MARK)
                  .unless(MARK + "|" + KEY_FILE),
              Cut.of("(:" + B + "+[A-Za-z0-9]+" + B + "+[\"'])[^\"'].*$", "\\1" + MARK)
                  .unless(MARK),
              Cut.of("^(" + B + "+[A-Z][A-Za-z0-9]+:" + B + "+)[^ \t].*$", "\\1" + MARK)
                  .unless(MARK),
              Cut.of("^(" + B + "+)[^:# \t}].*$", "\\1" + MARK)
                  .unless(MARK + "|:" + B + "*$|" + KEY_FILE),
              // Whatever else stands behind the colon.
              Cut.of("(:" + B + "*)[^ \t].*$", "\\1" + MARK)
                  .unless(
                      MARK
                          + "|^include"
                          + B
                          + "|"
                          + KEY_FILE
                          + "|:"
                          + B
                          + "*("
                          + anyCase(SHARED)
                          + "|"
                          + anyCase(KEYED)
                          + ")"
                          + B
                          + "*([{]|\"\"|'')?"
                          + B
                          + "*$"),
              Cut.of("^[^:# \t][^:]*$", MARK).unless(MARK + "|^include" + B)));

  /** pppd(8), xl2tpd(8): {@code client server secret addresses...}. */
  private static final Scope PPP_SECRETS =
      new Scope(
          List.of("*chap-secrets*", "*pap-secrets*", "*l2tp-secrets*", "*srp-secrets*"),
          List.of(),
          List.of(
              third("\"[^\"]+\".*$", "\"" + MARK + "\""),
              third(CURLY + ".*$", "\\4" + MARK),
              third("[^\" \t].*$", MARK),
              Cut.of("^(" + B + "*[^ \t]+" + B + "+[^ \t]+" + B + "+).*$", "\\1" + MARK)
                  .unless(MARK + "|" + EMPTY_THIRD),
              Cut.of("^.*$", MARK)
                  .unless(MARK + "|" + EMPTY_THIRD + "|^" + B + "*#|^" + B + "*$")));

  private static final String PASSWORD = "(^|" + B + ")(" + anyCase("password") + ")";

  /** pppd's options, in files and on command lines: {@code password secret}. */
  private static final Scope PPP_OPTIONS =
      new Scope(
          List.of("*/ppp/*", "ppp/*", "*ppp*options*", "*options.*", "ps.txt", "*/nm-l2tp-*"),
          List.of(
              new Block(
                  PASSWORD + "[ \t\\\\]*$", "^" + B + "*[^# \t]", Cut.of("^.*[^ \t].*$", MARK)),
              new Block(PASSWORD + B + ".*\\\\$", "([^\\\\]|^)$", Cut.of("^.+$", MARK))),
          List.of(
              Cut.of(PASSWORD + "(" + B + "+)" + CURLY + ".*$", "\\1\\2\\3\\4" + MARK)
                  .where("password"),
              Cut.of(PASSWORD + "(" + B + "+)[^ \t=].*$", "\\1\\2\\3" + MARK)
                  .unless(CURLY + MARK)
                  .where("password"),
              Cut.of("^(" + B + "*(connect|disconnect|init)" + B + "+)[^ \t=].*$", "\\1" + MARK)));

  /** NetworkManager's connections: in this section everything is secret. */
  private static final Scope NM_CONNECTIONS =
      new Scope(
          List.of("*system-connections/*", "*.nmconnection"),
          List.of(
              new Block(
                  "^" + B + "*[[]vpn-secrets]", "^" + B + "*[[]", Cut.of("=.+$", "=" + MARK))),
          List.of());

  private static final List<String> PROGRAMS =
      List.of(
          "charon[a-z-]*",
          "pluto",
          "starter",
          "ipsec",
          "strongswan",
          "k?l2tpd",
          "xl2tpd",
          "openl2tpd",
          "pppd",
          "nm-l2tp-service",
          "NetworkManager");

  private static final String PROCESS = B + "*[0-9]+" + B + "+[0-9]+" + B + "+[^ \t]+";

  /** What other programs are told is none of our business: {@code pid parent state command}. */
  private static final Scope PROCESSES =
      new Scope(
          List.of("ps.txt"),
          List.of(),
          List.of(
              Cut.of("^(" + PROCESS + "[ \t|\\\\_]+[^ \t]+" + B + "+)[^ \t].*$", "\\1" + MARK)
                  .unless("[ \t/](" + String.join("|", PROGRAMS) + "):?(" + B + "|$)")));

  /** What programs are given to prove who they are. */
  private static final Scope COMMAND_LINES =
      new Scope(
          List.of("ps.txt", "*var/log/*", "journal.txt", "*history*"),
          List.of(),
          List.of(
              Cut.of(
                      "(pppd" + B + ".*" + B + "(" + anyCase("password") + ")" + B + "+)[^ \t].*$",
                      "\\1" + MARK)
                  .where("pppd"),
              option("(pass|secret|psk|token|key)[A-Za-z-]*(" + B + "+|=)"),
              Cut.of("(" + B + "(-u|--user)" + B + "+[^ \t:]+:)[^ \t]+", "\\1" + MARK).where("-u"),
              Cut.of("(vpn[.]secrets[A-Za-z0-9_.-]*[ \t:]+)[^ \t].*$", "\\1" + MARK)
                  .where("vpn.secrets"),
              Cut.of("(sshpass" + B + "+-p" + B + "*)[^ \t].*$", "\\1" + MARK).where("sshpass")));

  /** Keys and passwords as programs log them. */
  private static final Scope LOGS =
      new Scope(
          List.of("*var/log/*", "journal.txt", "*syslog*", "*messages*"),
          List.of(),
          List.of(
              Cut.of("([]] +[0-9]+: )[0-9A-F][0-9A-F] .*$", "\\1" + MARK),
              Cut.of("([0-9A-Fa-f]{2} +){4}.*$", MARK),
              Cut.of("([|] +)([0-9A-Fa-f]{2} *){1,4}$", "\\1" + MARK).where("|")));

  private static final List<String> KEYS =
      List.of(
          "psk",
          "password",
          "password-raw",
          "passwd",
          "passphrase",
          "passcode",
          "certpass",
          "cert-pass",
          "private-key",
          "preshared-key",
          "pre-shared-key",
          "token",
          "api-key",
          "api_key");

  private static final String KEY =
      "[A-Za-z0-9_.-]*("
          + anyCase(KEYS)
          + ")|"
          + anyCase("wep-key")
          + "[0-9]|[A-Za-z0-9_.-]*("
          + anyCase("secret")
          + ")[A-Za-z0-9_-]*|"
          + anyCase("pin");
  private static final String SAID =
      anyCase(List.of("password", "passwd", "passphrase", "passcode", "secret"));
  private static final List<String> KEY_HINTS =
      List.of("pas", "psk", "key", "token", "secret", "pin");
  private static final String QUOTED = "\"[^\"]+.*$";

  /** strongSwan's settings: in quotes they may go on over lines. */
  private static final Scope SETTINGS =
      new Scope(
          List.of("*.conf"),
          List.of(
              new Block(
                  "(" + KEY + ")" + B + "*=" + B + "*\"[^\"]*$", "\"", Cut.of("^[^\"]+", MARK)),
              // What in swanctl.conf's section is neither a setting nor a brace continues a secret.
              new Block(
                  "^" + B + "*secrets" + B + "*[{]?" + B + "*$",
                  "^[}]",
                  Cut.of("^.*[^ \t].*$", MARK)
                      .unless("=|[{]" + B + "*$|^" + B + "*[}]" + B + "*$|^" + B + "*#"))),
          List.of());

  /**
   * How pppd's options begin. Another word that pppd takes for one may be the rest of a password
   * that has a blank and no quotes.
   */
  private static final String OPTION =
      "[-+]?(no)?-?(require|refuse|allow|use|auth|pap|chap|mschap|ms-|eap|mppe|lcp|ipcp|ipv6|ccp|"
          + "pppol2tp|default|replacedefault|ip|mtu|mru|crtscts|cdtrcts|xonxoff|lock|modem|local|"
          + "detach|proxyarp|persist|holdoff|max|debug|log|pcomp|accomp|vj|bsdcomp|deflate|"
          + "predictor|magic|multilink|endpoint|asyncmap|sync|idle|plugin|unit|connect)";

  /** What may stand anywhere: configuration, logs, command output, comments. */
  private static final Scope ANYWHERE =
      new Scope(
          List.of("*"),
          List.of(
              new Block(
                  "-----BEGIN [A-Z0-9 ]*(KEY|PARAMETERS|SECRET)",
                  "-----END ",
                  Cut.of("^.*$", MARK).unless("-----END "))),
          List.of(
              key("\"\"\".*$", "\"" + MARK + "\""),
              key(QUOTED, "\"" + MARK + "\""),
              key("'[^']+.*$", "'" + MARK + "'"),
              key(CURLY + ".*$", "\\6" + MARK),
              key("[^\"' \t].*$", MARK),
              member("\""),
              member("'"),
              said(QUOTED, "\"" + MARK + "\""),
              said("'[^']+.*$", "'" + MARK + "'"),
              said("[^\"' \t].*$", MARK),
              word("\"[^\"]+\".*$", "\"" + MARK + "\""),
              word("\"[^\"]+$", "\"" + MARK),
              word("'[^']+.*$", "'" + MARK + "'"),
              word("0([xXsS])[^ \t]+.*$", "0\\4" + MARK),
              Cut.of("((PSK|psk):" + B + "*)[0-9A-Fa-f]{8,}", "\\1" + MARK).where("psk"),
              Cut.of("(:" + B + "*(PSK|psk)" + B + "+)[^\"': \t].*$", "\\1" + MARK)
                  .unless(MARK)
                  .where("psk"),
              Cut.of("((RSA|ECDSA|PKCS8|P12)" + B + "+[^\" \t]+" + B + "+)" + QUOTED, "\\1" + MARK)
                  .where(KEYED),
              Cut.of(
                      "((auth|auth-trunc|enc|aead|comp)" + B + "+[^ \t]+" + B + "+)0x[0-9a-fA-F]+",
                      "\\1" + MARK)
                  .where("0x"),
              Cut.of(
                      "((auth|auth-trunc|enc|aead)" + B + "+'[a-z0-9(),_-]+'" + B + "+)[^ \t].*$",
                      "\\1" + MARK)
                  .where("auth", "enc", "aead"),
              Cut.of("0[xX][0-9a-fA-F]{32,}", MARK).where("0x"),
              Cut.of("0[sS][A-Za-z0-9+/]{16,}=*", MARK).where("0s"),
              Cut.of("(CHAP (Challenge|Response)[^<]*)<[^>]*>?", "\\1" + MARK).where("chap "),
              Cut.of("(CHAP Success[^\"]*\"S=)[0-9A-Fa-f]+", "\\1" + MARK).where("chap "),
              Cut.of("(unrecognized option ')[^']+", "\\1" + MARK)
                  .unless("unrecognized option '" + OPTION)
                  .where("unrecognized option"),
              Cut.of("([0-9A-Fa-f]{2} +){7}[0-9A-Fa-f]{2}[ 0-9A-Fa-f]*", MARK),
              Cut.of("(://[^/@: \t]*:)[^@/ \t]+@", "\\1" + MARK + "@").where("://"),
              Cut.of("[A-Za-z0-9+/]{60,}=*", MARK)));

  private static final List<Scope> SCOPES =
      List.of(
          IPSEC_SECRETS,
          PPP_SECRETS,
          PPP_OPTIONS,
          PROCESSES,
          NM_CONNECTIONS,
          COMMAND_LINES,
          LOGS,
          SETTINGS,
          ANYWHERE);

  private Cuts() {}

  /** Every scope; of those that fit a path all are applied, in this order. */
  public static List<Scope> scopes() {
    return SCOPES;
  }

  private static Cut shared(String secret, String replacement) {
    return Cut.of("(:" + B + "*(" + anyCase(SHARED) + ")" + B + "+)" + secret, "\\1" + replacement);
  }

  private static String keyed(String rest) {
    return "(:" + B + "*(" + anyCase(KEYED) + ")" + B + "+" + rest;
  }

  private static Cut third(String secret, String replacement) {
    return Cut.of("^(" + B + "*" + WORD + B + "+" + WORD + B + "+)" + secret, "\\1" + replacement)
        .unless(MARK);
  }

  private static Cut option(String name) {
    return Cut.of("((^|" + B + ")--?[A-Za-z-]*" + name + ")[^ \t].*$", "\\1" + MARK)
        .unless(MARK)
        .where("pass", "secret", "psk", "token", "key");
  }

  /** {@code key=value}, {@code key => value}. */
  private static Cut key(String secret, String replacement) {
    return Cut.of(
            "((^|[^A-Za-z0-9_.-])(" + KEY + ")[\"']?" + B + "*=>?" + B + "*)" + secret,
            "\\1" + replacement)
        .unless("configfile=.*, secrets=/|=" + B + "*" + CURLY + MARK)
        .where(KEY_HINTS);
  }

  /**
   * {@code "key": "value"}, {@code ('key', 'value')}; without the quotes behind it it may be a
   * connection's name.
   */
  private static Cut member(String quote) {
    return Cut.of(
            "([\"'](" + KEY + ")[\"']" + B + "*[:,]" + B + "*" + quote + ")[^" + quote + "].*$",
            "\\1" + MARK + quote)
        .unless(MARK)
        .where(KEY_HINTS);
  }

  /** {@code password: value} and {@code password is value}, as people write. */
  private static Cut said(String secret, String replacement) {
    return Cut.of(
            "(^|[^A-Za-z0-9_-])(("
                + SAID
                + ")"
                + B
                + "*(:"
                + B
                + "*|"
                + B
                + "is"
                + B
                + "+))"
                + secret,
            "\\1\\2" + replacement)
        .where("pass", "secret");
  }

  /** {@code PSK "value"}. */
  private static Cut word(String secret, String replacement) {
    return Cut.of(
            "(^|[^A-Za-z0-9_-])(("
                + anyCase(SHARED)
                + "|"
                + anyCase("password")
                + ")"
                + B
                + "+)"
                + secret,
            "\\1\\2" + replacement)
        .where("psk", "xauth", "eap", "ntlm", "pin", "ppk", "password");
  }

  private static String anyCase(List<String> words) {
    return words.stream().map(Cuts::anyCase).collect(Collectors.joining("|"));
  }

  /** Each letter in both cases: sed's flag for that is not POSIX. */
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
