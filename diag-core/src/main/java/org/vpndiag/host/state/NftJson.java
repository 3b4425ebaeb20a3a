package org.vpndiag.host.state;

import java.util.List;
import java.util.stream.Collectors;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.host.state.Json.Node;

/**
 * {@code nft -j list ruleset}: chains and rules are put in the words of {@code nft list ruleset}.
 * Source: libnftables-json(5).
 */
final class NftJson implements TextFormat {

  @Override
  public String kind() {
    return "nft-json";
  }

  @Override
  public boolean recognises(Text text) {
    String start = text.lines().stream().limit(4).reduce("", String::concat).stripLeading();
    return start.startsWith("{") && start.contains("\"nftables\"");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.endsWith(".json") && FileNames.isOneOf(fileName, "nft", "nft-list-ruleset");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.FIREWALL_RULE, HostFacts.FIREWALL_CHAIN);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    NftRules rules = new NftRules(notes);
    Json.Result result = Json.read(String.join("\n", text.lines()));
    for (Node ruleset : result.nodes()) {
      for (Node member : ruleset.nodes("nftables")) {
        member.nodes("chain").forEach(chain -> chain(rules, chain));
        member.nodes("rule").forEach(rule -> rule(rules, rule));
        notes.count(true);
      }
    }
    if (!result.whole() && !text.isBlank()) {
      notes.count(false);
      return notes.covering();
    }
    return notes.covering(HostFacts.FIREWALL_RULE, HostFacts.FIREWALL_CHAIN);
  }

  private static void chain(NftRules rules, Node chain) {
    if (chain.get("hook").isEmpty()) {
      return;
    }
    String header =
        "type %s hook %s priority %s; policy %s;"
            .formatted(
                chain.get("type"), chain.get("hook"), chain.get("prio"), chain.get("policy"));
    String shown = "chain " + chain.get("name") + " { " + header + " }";
    rules.chain(table(chain), chain.get("name"), header, chain.line() - 1, shown);
  }

  private static void rule(NftRules rules, Node rule) {
    String words =
        rule.nodes("expr").stream()
            .map(NftJson::statement)
            .filter(word -> !word.isBlank())
            .collect(Collectors.joining(" "));
    rules.rule(table(rule), rule.get("chain"), words, rule.line() - 1);
  }

  private static String table(Node node) {
    return node.get("family") + " " + node.get("table");
  }

  private static String statement(Node node) {
    for (Node match : node.nodes("match")) {
      String negated = match.get("op").equals("!=") ? "!= " : "";
      return asked(match, "left") + " " + negated + value(match, "right");
    }
    for (Node counter : node.nodes("counter")) {
      return "counter packets " + counter.get("packets") + " bytes " + counter.get("bytes");
    }
    for (Node map : node.nodes("vmap")) {
      return asked(map, "key") + " vmap";
    }
    for (String onward : List.of("jump", "goto")) {
      for (Node target : node.nodes(onward)) {
        return onward + " " + target.get("target");
      }
    }
    return name(node);
  }

  /** The one word that tells what an object is. */
  private static String name(Node node) {
    return String.join(" ", node.values().keySet()) + String.join(" ", node.arrays().keySet());
  }

  /** What of a packet a condition looks at. */
  private static String asked(Node of, String key) {
    for (Node node : of.nodes(key)) {
      for (Node payload : node.nodes("payload")) {
        return payload.get("protocol") + " " + payload.get("field");
      }
      for (Node meta : node.nodes("meta")) {
        String what = meta.get("key");
        return what.startsWith("iif") || what.startsWith("oif") ? what : "meta " + what;
      }
      String kind = name(node);
      return node.nodes(kind).stream().map(n -> kind + " " + n.get("key")).findFirst().orElse(kind);
    }
    return of.get(key);
  }

  private static String value(Node of, String key) {
    String scalar = of.get(key);
    if (!scalar.isEmpty()) {
      return scalar.equals("true") ? "exists" : scalar.equals("false") ? "missing" : scalar;
    }
    return of.nodes(key).stream().map(NftJson::element).collect(Collectors.joining(","));
  }

  private static String element(Node node) {
    for (Node prefix : node.nodes("prefix")) {
      return prefix.get("addr") + "/" + prefix.get("len");
    }
    if (node.arrays().containsKey("range")) {
      return String.join("-", node.words("range"));
    }
    if (node.arrays().containsKey("set")) {
      return node.nodes("set").stream()
          .map(NftJson::element)
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    return node.get("");
  }
}
