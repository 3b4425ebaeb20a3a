package org.vpndiag.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;

/**
 * Rules of the packet filter in nft's own words, for chains that iptables does not know: what it
 * accepts is still dropped there. Source: nft(8).
 *
 * @param chains by the name of iptables' chain the family, table and name of the native one that
 *     drops
 */
record NftDialect(Map<String, String> chains) {

  /** What fixes add, as iptables and as nft write it. */
  private static final Map<String, String> WORDS =
      Map.of(
          "-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
          "ct state established,related accept",
          "-p esp -j ACCEPT",
          "meta l4proto esp accept",
          "-p udp --dport 1701 -m policy --dir in --pol ipsec -j ACCEPT",
          "udp dport 1701 meta ipsec exists accept",
          "-p udp --sport 1701 -m policy --dir in --pol ipsec -j ACCEPT",
          "udp sport 1701 meta ipsec exists accept",
          "-p udp --dport 1701 -m policy --dir out --pol ipsec -j ACCEPT",
          "udp dport 1701 rt ipsec exists accept",
          "-p udp -m multiport --dports 500,4500 -j ACCEPT",
          "udp dport { 500, 4500 } accept",
          "-o ppp+ -j ACCEPT",
          "oifname \"ppp*\" accept");

  /** Keeps its own copy. */
  NftDialect {
    chains = Map.copyOf(chains);
  }

  /** Of the chains that drop by policy. */
  static NftDialect of(FactBase facts) {
    Map<String, String> chains = new HashMap<>();
    for (Fact chain : facts.ofType("firewall.chain")) {
      String table = text(chain, "table");
      String name = text(chain, "chain");
      String hook = text(chain, "hook").toUpperCase(Locale.ROOT);
      boolean ipv4 = table.startsWith("inet ") || table.startsWith("ip ");
      if (ipv4 && !name.equals(hook) && text(chain, "policy").equals("DROP")) {
        chains.putIfAbsent(hook, table + " " + name);
      }
    }
    return new NftDialect(chains);
  }

  private static String text(Fact fact, String name) {
    return fact.value(name).map(Object::toString).orElse("");
  }

  /** The command for a rule that is added or taken back; empty where iptables is the one to ask. */
  Optional<String> rule(boolean added, String chain, String words) {
    String place = chains.getOrDefault(chain, "");
    String rule = WORDS.getOrDefault(words, "");
    if (!place.matches("[\\w .-]+") || rule.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        added
            ? "nft 'insert rule " + place + " " + rule + "'"
            : "nft -a list chain " + place + deleting(place, rule));
  }

  /** nft knows a rule by its handle only. */
  private static String deleting(String place, String rule) {
    String handle = "'s/^\\s*" + rule.replace("*", "\\*") + " # handle /";
    return " | sed -n " + handle + "delete rule " + place + " handle /p' | nft -f -";
  }

  /** The command that shows a chain. */
  Optional<String> listing(String chain) {
    return Optional.ofNullable(chains.get(chain))
        .filter(place -> place.matches("[\\w .-]+"))
        .map(place -> "nft list chain " + place);
  }
}
