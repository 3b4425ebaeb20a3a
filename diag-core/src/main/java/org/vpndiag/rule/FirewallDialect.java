package org.vpndiag.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;

/**
 * How a rule of the packet filter that a fix adds gets there and is kept. Rules write the plain
 * {@code iptables -I} and {@code -D}.
 *
 * @param manager what has it kept
 * @param nft the chains that iptables does not reach
 * @param dropping the chains of iptables that drop something themselves
 */
record FirewallDialect(FirewallManager manager, NftDialect nft, Set<String> dropping) {

  /** Of a host of which nothing is known. */
  static final FirewallDialect PLAIN =
      new FirewallDialect(FirewallManager.NONE, new NftDialect(Map.of()), Set.of());

  /** A rule of the filter table, in words that mean the same to a shell and to sed. */
  private static final Pattern COMMAND =
      Pattern.compile("iptables -([ID]) (INPUT|OUTPUT|FORWARD) (?:\\d+ )?([\\w.,:/+ -]+)");

  private static final Pattern LISTING =
      Pattern.compile("iptables -[vnL]+ (INPUT|OUTPUT|FORWARD)( -\\w)*");

  /** That of the host which the facts tell of. */
  static FirewallDialect of(FactBase facts) {
    FirewallManager manager = FirewallManager.of(facts);
    NftDialect nft =
        manager == FirewallManager.NONE ? NftDialect.of(facts) : new NftDialect(Map.of());
    return new FirewallDialect(manager, nft, dropping(facts));
  }

  private static Set<String> dropping(FactBase facts) {
    return Stream.concat(
            facts.ofType("firewall.chain").stream().filter(c -> says(c, "policy", "DROP")),
            facts.ofType("firewall.rule").stream()
                .filter(r -> says(r, "verdict", "DROP") || says(r, "verdict", "REJECT")))
        .filter(fact -> says(fact, "table", "filter"))
        .flatMap(fact -> fact.value("chain").map(Object::toString).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean says(Fact fact, String name, String value) {
    return fact.value(name).filter(value::equals).isPresent();
  }

  /**
   * A command with the one that keeps its effect. To forget comes first: the rule that {@code
   * iptables -D} is to delete may be gone already.
   */
  Stream<String> in(String command) {
    Matcher listing = LISTING.matcher(command);
    if (listing.matches()) {
      return Stream.of(nft.listing(listing.group(1)).orElse(command));
    }
    Matcher rule = COMMAND.matcher(command);
    if (!rule.matches()) {
      return Stream.of(command);
    }
    boolean added = rule.group(1).equals("I");
    String chain = rule.group(2);
    Optional<String> own = nft.rule(added, chain, rule.group(3));
    if (own.isPresent() && !dropping.contains(chain)) {
      return own.stream();
    }
    Stream<String> kept = manager.kept(added, chain, rule.group(3));
    Stream<String> tables =
        added ? Stream.concat(Stream.of(command), kept) : Stream.concat(kept, Stream.of(command));
    return Stream.concat(own.stream(), tables);
  }
}
