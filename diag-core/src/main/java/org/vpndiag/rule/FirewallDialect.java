package org.vpndiag.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vpndiag.fact.FactBase;

/**
 * How a rule of the packet filter that a fix adds is kept: what {@code iptables -I} adds is gone
 * when the program that manages the firewall loads its own rules again, so that program is told
 * too. Rules write the plain {@code iptables -I} and {@code -D}. Sources: ufw-framework(8),
 * firewall-cmd(1).
 */
enum FirewallDialect {

  /** Nothing is known to manage the firewall. */
  PLAIN {
    @Override
    Stream<String> kept(boolean added, String chain, String words) {
      return Stream.empty();
    }
  },

  /** ufw loads this file before the rules that it was given on its command line. */
  UFW {
    @Override
    Stream<String> kept(boolean added, String chain, String words) {
      String rule = "-A ufw-before-" + chain.toLowerCase(Locale.ROOT) + " " + words;
      String edit = added ? "/^:ufw-not-local/a " + rule : "\\|^" + rule + "$|d";
      return Stream.of("sed -i '" + edit + "' /etc/ufw/before.rules");
    }
  },

  /** Zones and rich rules know no IPsec policies; the direct interface does. */
  FIREWALLD {
    @Override
    Stream<String> kept(boolean added, String chain, String words) {
      String option = added ? "--add-rule" : "--remove-rule";
      return Stream.of(
          "firewall-cmd --permanent --direct " + option + " ipv4 filter " + chain + " 0 " + words);
    }
  };

  /** A rule of the filter table, in words that mean the same to a shell and to sed. */
  private static final Pattern COMMAND =
      Pattern.compile("iptables -([ID]) (INPUT|OUTPUT|FORWARD) (?:\\d+ )?([\\w.,:/+ -]+)");

  private static final List<String> UFW_CHAINS = List.of("ufw-before-input", "ufw-before-output");

  /** That of the program which the facts show at work. */
  static FirewallDialect of(FactBase facts) {
    if (isActive(facts, "firewall.manager", "ufw") || hasRulesOfUfw(facts) || ufwDrops(facts)) {
      return UFW;
    }
    // ufw's own service is active also while ufw is disabled.
    boolean firewalld =
        isActive(facts, "firewall.manager", "firewalld") || isActive(facts, "service", "firewalld");
    return firewalld ? FIREWALLD : PLAIN;
  }

  private static boolean isActive(FactBase facts, String type, String name) {
    return facts.ofType(type).stream()
        .anyMatch(
            fact ->
                fact.value("name").filter(name::equals).isPresent()
                    && fact.value("active").filter(Boolean.TRUE::equals).isPresent());
  }

  private static boolean hasRulesOfUfw(FactBase facts) {
    return facts.ofType("firewall.rule").stream()
        .anyMatch(fact -> fact.value("chain").filter(UFW_CHAINS::contains).isPresent());
  }

  /** Whether the kernel's log tells of a packet that a rule of ufw dropped. */
  private static boolean ufwDrops(FactBase facts) {
    return facts.ofType("firewall.blocked").stream()
        .anyMatch(fact -> fact.value("by").filter("ufw"::equals).isPresent());
  }

  /**
   * A command with the one that keeps its effect. To forget comes first: the rule that {@code
   * iptables -D} is to delete may be gone already.
   */
  Stream<String> in(String command) {
    Matcher rule = COMMAND.matcher(command);
    if (!rule.matches()) {
      return Stream.of(command);
    }
    boolean added = rule.group(1).equals("I");
    Stream<String> kept = kept(added, rule.group(2), rule.group(3));
    return added
        ? Stream.concat(Stream.of(command), kept)
        : Stream.concat(kept, Stream.of(command));
  }

  /** The command that has the firewall's manager keep a rule, or forget it. */
  abstract Stream<String> kept(boolean added, String chain, String words);
}
