package org.vpndiag.host.state;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;

/** The facts of nft's chains and rules, given in nft's words. Source: nft(8). */
final class NftRules {

  private static final List<String> VERDICTS =
      List.of("accept", "drop", "reject", "queue", "return", "masquerade");

  /** Headers that a rule may look into without further words. */
  private static final List<String> HEADERS =
      List.of("tcp", "udp", "icmp", "icmpv6", "esp", "ah", "sctp", "dccp", "udplite");

  /** Words that somebody chose. */
  private static final Pattern REMARK = Pattern.compile(" (comment|prefix) \"[^\"]*\"");

  /** A rule with more is told once, without what its sets hold. */
  private static final int MAX_COMBINATIONS = 64;

  private final Notes notes;
  private final Map<String, String> hooks = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();

  NftRules(Notes notes) {
    this.notes = notes;
  }

  /** A base chain: {@code type filter hook input priority filter; policy drop;}. */
  void chain(String table, String chain, String header, int index, String shown) {
    Words words = Words.of(header, " \t;");
    hooks.put(table + " " + chain, words.after("hook"));
    Values values =
        Values.of()
            .text("table", table)
            .text("chain", chain)
            .text("hook", words.after("hook"))
            .text("policy", words.after("policy").toUpperCase(Locale.ROOT));
    notes.state(HostFacts.FIREWALL_CHAIN, values, index, shown);
  }

  /** A rule; one for each combination of what its sets of protocols and ports hold. */
  void rule(String table, String chain, String line, int index) {
    Words words = Words.of(REMARK.matcher(line).replaceAll(""), " \t;\"");
    int position = positions.merge(table + " " + chain, 1, Integer::sum);
    List<String> protocols = protocols(words);
    List<String> ports = ports(words, "dport");
    List<String> sources = ports(words, "sport");
    boolean many = protocols.size() * ports.size() * sources.size() > MAX_COMBINATIONS;
    for (String protocol : many ? List.of("") : protocols) {
      for (String port : many ? List.of("") : ports) {
        for (String source : many ? List.of("") : sources) {
          Values values =
              values(words, line)
                  .text("table", table)
                  .text("chain", chain)
                  .text("hook", hooks.getOrDefault(table + " " + chain, ""))
                  .number("position", position)
                  .text("protocol", protocol)
                  .number("destinationPort", port)
                  .number("sourcePort", source);
          notes.state(HostFacts.FIREWALL_RULE, values, index, line);
        }
      }
    }
  }

  private static Values values(Words words, String line) {
    String in = positive(words, "iifname") + positive(words, "iif");
    String out = positive(words, "oifname") + positive(words, "oif");
    return Values.of()
        .text("verdict", verdict(words))
        .network("source", positive(words, "saddr"))
        .network("destination", positive(words, "daddr"))
        .text("inInterface", in)
        .text("outInterface", out)
        .text("states", String.join(",", set(words, "state")).toUpperCase(Locale.ROOT))
        .number("packets", words.after("packets"))
        .number("bytes", words.after("bytes"))
        .text("ipsecPolicy", policy(words))
        .text("text", line);
  }

  private static String policy(Words words) {
    boolean asked = words.has("ipsec") || words.has("secpath");
    return !asked ? "" : words.has("missing") ? "none" : "ipsec";
  }

  /** The verdicts as iptables writes them; a rule without one lets the next decide. */
  private static String verdict(Words words) {
    if (words.has("vmap")) {
      return "VMAP";
    }
    if (words.has("jump") || words.has("goto")) {
      return words.has("jump") ? words.after("jump") : words.after("goto");
    }
    return words.list().stream()
        .filter(VERDICTS::contains)
        .findFirst()
        .orElse(words.has("log") ? "log" : "continue")
        .toUpperCase(Locale.ROOT);
  }

  private static List<String> protocols(Words words) {
    for (String key : List.of("protocol", "l4proto", "nexthdr")) {
      if (words.has(key)) {
        return orUnknown(set(words, key).stream().map(Protocols::name));
      }
    }
    return orUnknown(words.list().stream().filter(HEADERS::contains).limit(1));
  }

  private static List<String> ports(Words words, String key) {
    return orUnknown(set(words, key).stream().map(Ports::number));
  }

  private static List<String> orUnknown(Stream<String> values) {
    List<String> known = values.toList();
    return known.isEmpty() ? List.of("") : known;
  }

  /** The elements of an anonymous set, or the one value; none where the condition is negated. */
  private static List<String> set(Words words, String key) {
    int at = words.list().indexOf(key) + 1;
    if (at == 0 || words.get(at).equals("!=")) {
      return List.of();
    }
    List<String> rest = words.list().subList(at, words.size());
    int end = rest.indexOf("}");
    String elements =
        words.get(at).equals("{") && end > 0
            ? String.join(" ", rest.subList(1, end))
            : words.get(at);
    return Words.of(elements, " ,").list();
  }

  private static String positive(Words words, String key) {
    String value = words.after(key);
    return value.equals("!=") || value.equals("{") ? "" : value;
  }
}
