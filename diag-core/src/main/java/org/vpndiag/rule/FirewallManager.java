package org.vpndiag.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vpndiag.fact.FactBase;

/**
 * The program that manages the packet filter: what {@code iptables -I} adds is gone when it loads
 * its own rules again, so it is told too. Sources: ufw-framework(8), firewall-cmd(1).
 */
enum FirewallManager {

  /** Nothing is known to manage the firewall. */
  NONE {
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

  private static final List<String> UFW_CHAINS = List.of("ufw-before-input", "ufw-before-output");

  /** The one that the facts show at work. */
  static FirewallManager of(FactBase facts) {
    if (isActive(facts, "firewall.manager", "ufw") || hasRulesOfUfw(facts) || ufwDrops(facts)) {
      return UFW;
    }
    // ufw's own service is active also while ufw is disabled.
    boolean firewalld =
        isActive(facts, "firewall.manager", "firewalld") || isActive(facts, "service", "firewalld");
    return firewalld ? FIREWALLD : NONE;
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

  /** The command that has the manager keep a rule, or forget it. */
  abstract Stream<String> kept(boolean added, String chain, String words);
}
