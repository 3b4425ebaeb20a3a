package org.vpndiag.host.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;
import org.vpndiag.host.state.Json.Node;

/** {@code ip -j} with {@code addr}, {@code link}, {@code route}, {@code rule} and {@code neigh}. */
final class IpJson implements TextFormat {

  private static final List<String> KEYS = List.of("\"ifname\"", "\"dst\"", "\"priority\"");

  @Override
  public String kind() {
    return "ip-json";
  }

  @Override
  public boolean recognises(Text text) {
    String start = text.lines().stream().limit(8).reduce("", String::concat).stripLeading();
    return start.startsWith("[") && KEYS.stream().anyMatch(start::contains);
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.endsWith(".json") && FileNames.isOneOf(fileName, "ip-route");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(
        HostFacts.INTERFACE,
        HostFacts.ADDRESS,
        HostFacts.ROUTE,
        HostFacts.ROUTE_GET,
        HostFacts.ROUTING_RULE,
        HostFacts.NEIGHBOUR);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Json.Result result = Json.read(String.join("\n", text.lines()));
    Set<FactType> told = new LinkedHashSet<>();
    for (Node node : result.nodes()) {
      notes.count(node(notes, node, told));
    }
    if (!result.whole() && !text.isBlank()) {
      notes.count(false);
      return notes.covering();
    }
    return told.isEmpty()
        ? notes.covering(HostFacts.ROUTE)
        : notes.covering(told.toArray(FactType[]::new));
  }

  /** Notes what an object tells, and what a list of its kind covers. */
  private static boolean node(Notes notes, Node node, Set<FactType> told) {
    boolean destination = !node.get("dst").isEmpty();
    if (!node.get("ifname").isEmpty()) {
      told.add(HostFacts.INTERFACE);
      if (node.arrays().containsKey("addr_info")) {
        told.add(HostFacts.ADDRESS);
      }
      link(notes, node);
    } else if (!node.get("priority").isEmpty()) {
      told.add(HostFacts.ROUTING_RULE);
      rule(notes, node);
    } else if (destination && node.arrays().containsKey("state")) {
      told.add(HostFacts.NEIGHBOUR);
      neighbour(notes, node);
    } else if (destination && !node.get("uid").isEmpty()) {
      routeGet(notes, node);
    } else if (destination) {
      told.add(HostFacts.ROUTE);
      route(notes, node);
    }
    return destination || !node.get("ifname").isEmpty() || !node.get("priority").isEmpty();
  }

  private static void rule(Notes notes, Node node) {
    String to = network(node, "dst");
    Values values =
        Values.of()
            .number("priority", node.get("priority"))
            .text("from", network(node, "src"))
            .text("to", to)
            .text("table", node.get("table"));
    String shown = "from " + network(node, "src") + (to.isEmpty() ? "" : " to " + to);
    String mark = node.get("fwmark").isEmpty() ? "" : " fwmark " + node.get("fwmark");
    String text = shown + mark + " lookup " + node.get("table");
    notes.state(HostFacts.ROUTING_RULE, values.text("text", text), node.line() - 1, text);
  }

  private static String network(Node node, String key) {
    String length = node.get(key + "len");
    return node.get(key) + (length.isEmpty() ? "" : "/" + length);
  }

  private static void neighbour(Notes notes, Node node) {
    String state = String.join(",", node.words("state"));
    Values values =
        Values.of()
            .address("address", node.get("dst"))
            .text("interface", node.get("dev"))
            .text("linkAddress", node.get("lladdr"))
            .text("state", state);
    String shown = node.get("dst") + " dev " + node.get("dev") + " " + state;
    notes.state(HostFacts.NEIGHBOUR, values, node.line() - 1, shown);
  }

  private static void routeGet(Notes notes, Node node) {
    String type = node.get("type").isEmpty() ? "unicast" : node.get("type");
    Values values =
        Values.of()
            .address("destination", node.get("dst"))
            .text("type", type)
            .address("via", node.get("gateway"))
            .text("interface", node.get("dev"))
            .text("table", node.get("table"))
            .address("source", node.get("prefsrc"));
    String via = node.get("gateway").isEmpty() ? "" : " via " + node.get("gateway");
    String shown = node.get("dst") + via + " dev " + node.get("dev");
    notes.state(HostFacts.ROUTE_GET, values, node.line() - 1, shown);
  }

  private static void link(Notes notes, Node node) {
    List<String> flags = node.words("flags");
    Values values =
        Values.of()
            .text("name", node.get("ifname"))
            .text("kind", node.get("link_type"))
            .number("mtu", node.get("mtu"))
            .text("state", node.get("operstate"));
    InterfaceFlags.tell(values, flags);
    node.nodes("stats64").forEach(stats -> counters(values, stats));
    String shown = node.get("ifname") + " " + flags + " mtu " + node.get("mtu");
    notes.state(HostFacts.INTERFACE, values, node.line() - 1, shown);
    node.nodes("addr_info").forEach(address -> address(notes, node.get("ifname"), address));
  }

  private static void counters(Values values, Node stats) {
    for (Node received : stats.nodes("rx")) {
      values.number("receivedBytes", received.get("bytes"));
      values.number("receivedPackets", received.get("packets"));
      values.number("receiveErrors", received.get("errors"));
    }
    for (Node sent : stats.nodes("tx")) {
      values.number("sentBytes", sent.get("bytes"));
      values.number("sentPackets", sent.get("packets"));
      values.number("sendErrors", sent.get("errors"));
    }
  }

  private static void address(Notes notes, String name, Node address) {
    String peer = address.get("address");
    String network =
        (peer.isEmpty() ? address.get("local") : peer) + "/" + address.get("prefixlen");
    Values values =
        Values.of()
            .text("interface", name)
            .address("address", address.get("local"))
            .address("peer", peer)
            .network("network", network)
            .text("scope", address.get("scope"));
    String shown =
        name + " " + address.get("local") + (peer.isEmpty() ? "" : " peer") + " " + network;
    notes.state(HostFacts.ADDRESS, values, address.line() - 1, shown);
  }

  private static void route(Notes notes, Node node) {
    boolean v6 = node.get("gateway").contains(":");
    String table = node.get("table");
    Values values =
        Values.of()
            .text("type", node.get("type").isEmpty() ? "unicast" : node.get("type"))
            .network("destination", IpRoute.destination(node.get("dst"), v6))
            .text("table", table.isEmpty() ? "main" : table)
            .address("via", node.get("gateway"))
            .text("interface", node.get("dev"))
            .address("source", node.get("prefsrc"))
            .text("scope", node.get("scope"))
            .text("protocol", node.get("protocol"))
            .number("metric", node.get("metric"))
            .flag("linkdown", node.words("flags").contains("linkdown"));
    String via = node.get("gateway").isEmpty() ? "" : " via " + node.get("gateway");
    String shown = node.get("dst") + via + " dev " + node.get("dev");
    notes.state(HostFacts.ROUTE, values, node.line() - 1, shown);
  }
}
