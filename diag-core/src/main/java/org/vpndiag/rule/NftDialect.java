package org.vpndiag.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** A phrase of iptables, and what nft says for it. */
  private record Phrase(Pattern iptables, String nft) {
    Phrase(String iptables, String nft) {
      this(Pattern.compile("^" + iptables + "(?: |$)"), nft);
    }
  }

  /** What fixes let through is made of these. */
  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("-i ([a-z]+)\\+", "iifname \"$1*\""),
          new Phrase("-o ([a-z]+)\\+", "oifname \"$1*\""),
          new Phrase("-p esp", "meta l4proto esp"),
          new Phrase("-p udp --([ds]port) (\\d+)", "udp $1 $2"),
          new Phrase("-p udp -m multiport --dports (\\d+),(\\d+)", "udp dport { $1, $2 }"),
          new Phrase("-m policy --dir in --pol ipsec", "meta ipsec exists"),
          new Phrase("-m policy --dir out --pol ipsec", "rt ipsec exists"),
          new Phrase("-m conntrack --ctstate RELATED,ESTABLISHED", "ct state established,related"),
          new Phrase("-j ACCEPT", "accept"));

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
    return translated(words)
        .filter(rule -> place.matches("[\\w .-]+"))
        .map(rule -> command(added, place, rule));
  }

  private static String command(boolean added, String place, String rule) {
    return added
        ? "nft 'insert rule " + place + " " + rule + "'"
        : "nft -a list chain " + place + deleting(place, rule);
  }

  /** Phrase by phrase; empty where there is one that is not known. */
  private static Optional<String> translated(String words) {
    for (Phrase phrase : PHRASES) {
      Matcher start = phrase.iptables().matcher(words);
      if (start.find()) {
        StringBuilder nft = new StringBuilder();
        start.appendReplacement(nft, phrase.nft());
        String rest = words.substring(start.end());
        return rest.isEmpty()
            ? Optional.of(nft.toString())
            : translated(rest).map(more -> nft + " " + more);
      }
    }
    return Optional.empty();
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
