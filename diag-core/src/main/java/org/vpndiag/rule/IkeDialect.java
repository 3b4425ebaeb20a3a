package org.vpndiag.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;

/**
 * What fixes ask of the IKE daemon, in the words of the one that the host runs: rules write {@code
 * ${ipsec.up} office}. Sources: ipsec(8) and ipsec.conf(5) of strongSwan 5, of Libreswan 4 and of
 * Openswan 2.6.
 */
final class IkeDialect {
  /** The name under which rules use the words. */
  static final String ALIAS = "ipsec";

  private record Word(String name, String strongswan, String libreswan, String openswan) {

    /** What Libreswan has from Openswan. */
    Word(String name, String strongswan, String libreswan) {
      this(name, strongswan, libreswan, libreswan);
    }
  }

  private static final List<Word> WORDS =
      List.of(
          // A connection's name follows these; its changed configuration being used ends it.
          new Word("up", "ipsec up", "ipsec auto --up"),
          new Word("down", "ipsec down", "ipsec auto --down"),
          new Word("unroute", "ipsec unroute", "ipsec auto --unroute"),
          new Word("replace", "ipsec update && ipsec down", "ipsec auto --replace"),
          new Word("rereadSecrets", "ipsec rereadsecrets", "ipsec auto --rereadsecrets"),
          // To see the SAs, what marks one that is up, the proposal agreed on, and the traffic.
          new Word("status", "ipsec statusall", "ipsec status", "ipsec auto --status"),
          new Word("ikeUp", "ESTABLISHED", "SA established"),
          new Word("childUp", "INSTALLED", "IPsec SA established"),
          new Word("ikeProposal", "IKE proposal", "IKE.* algorithm newest"),
          new Word(
              "traffic",
              "ipsec statusall | grep bytes_i",
              "ipsec trafficstatus",
              "ip -s xfrm state"),
          new Word("ikev1", "keyexchange=ikev1", "ikev2=no"),
          // The option that wraps ESP into UDP, and what most servers know, for ike=.
          new Word("encapsulation", "forceencaps", "encapsulation", "forceencaps"),
          new Word(
              "ikeProposals",
              "aes256-sha256-modp2048,aes128-sha256-modp2048,aes256-sha1-modp2048,"
                  + "aes128-sha1-modp2048,aes256-sha1-modp1024,aes128-sha1-modp1024,"
                  + "3des-sha1-modp2048,3des-sha1-modp1024!",
              "aes256-sha2;modp2048,aes128-sha2;modp2048,aes256-sha1;modp2048,"
                  + "aes128-sha1;modp2048,aes256-sha1;modp1536,aes128-sha1;modp1536,"
                  + "3des-sha1;modp2048,3des-sha1;modp1536",
              "aes256-sha1;modp2048,aes128-sha1;modp2048,aes256-sha1;modp1024,"
                  + "aes128-sha1;modp1024,3des-sha1;modp2048,3des-sha1;modp1024"),
          // What ends an ESP proposal, for a shell's loop over PFS; Libreswan has pfs= for that.
          new Word("pfsSuffixes", "'' -modp2048 -modp1024 -modp1536", "''"));

  private static final Pattern USE = Pattern.compile("\\$\\{" + ALIAS + "\\.(\\w+)}");

  /** What tells of the daemon, the surest first. */
  private static final List<String> SIGNS =
      List.of(
          "ike.daemon",
          "ike.daemon.started",
          "ike.initiating",
          "connection.added",
          "connection.rejected");

  /** Red Hat's strongSwan leaves the name {@code ipsec} to Libreswan. */
  private static final Set<String> RED_HAT =
      Set.of("fedora", "rhel", "centos", "rocky", "almalinux", "ol");

  private static final Pattern IPSEC =
      Pattern.compile(
          "\\bipsec (?=(up|down|unroute|update|reload|start|stop|restart|status|statusall|reread\\w+)\\b)");

  /** Openswan has these below {@code ipsec setup} alone. */
  private static final Pattern SERVICE = Pattern.compile("\\bipsec (?=(start|stop|restart)\\b)");

  private final Map<String, String> words;
  private final UnaryOperator<String> spelling;

  private IkeDialect(Function<Word, String> daemon, UnaryOperator<String> spelling) {
    this.spelling = spelling;
    words = WORDS.stream().collect(Collectors.toMap(Word::name, daemon));
  }

  /** That of the daemon which the facts tell of; strongSwan's where they tell of none. */
  static IkeDialect of(FactBase facts) {
    boolean libreswan =
        SIGNS.stream()
            .flatMap(sign -> facts.ofType(sign).stream())
            .flatMap(fact -> daemon(fact).stream())
            .findFirst()
            .filter("pluto"::equals)
            .isPresent();
    boolean redHat =
        facts.ofType("host.os").stream()
            .flatMap(fact -> fact.value("id").stream())
            .anyMatch(id -> RED_HAT.contains(String.valueOf(id)));
    if (libreswan && isOpenswan(facts)) {
      return new IkeDialect(
          Word::openswan, text -> SERVICE.matcher(text).replaceAll("ipsec setup "));
    }
    if (libreswan) {
      return new IkeDialect(Word::libreswan, UnaryOperator.identity());
    }
    return new IkeDialect(
        Word::strongswan, redHat ? IkeDialect::renamed : UnaryOperator.identity());
  }

  private static String renamed(String text) {
    return IPSEC.matcher(text).replaceAll("strongswan ");
  }

  private static boolean isOpenswan(FactBase facts) {
    return facts.ofType("ike.daemon.started").stream()
        .flatMap(fact -> fact.value("version").stream())
        .anyMatch(version -> String.valueOf(version).startsWith("Openswan"));
  }

  private static Optional<Object> daemon(Fact fact) {
    return fact.value("daemon").or(() -> fact.value("program"));
  }

  static Set<String> names() {
    return WORDS.stream().map(Word::name).collect(Collectors.toSet());
  }

  /** A template with these words in it. */
  String in(String template) {
    String filled =
        USE.matcher(template)
            .replaceAll(m -> Matcher.quoteReplacement(words.getOrDefault(m.group(1), m.group())));
    return spelling.apply(filled);
  }
}
