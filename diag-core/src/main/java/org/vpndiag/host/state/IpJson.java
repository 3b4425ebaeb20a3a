package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;
import org.vpndiag.host.state.Json.Node;

/** {@code ip -j addr}, {@code ip -j -s link} and {@code ip -j route}. */
final class IpJson implements TextFormat {

  @Override
  public String kind() {
    return "ip-json";
  }

  @Override
  public boolean recognises(Text text) {
    String start = text.lines().stream().limit(8).reduce("", String::concat).stripLeading();
    return start.startsWith("[") && (start.contains("\"ifname\"") || start.contains("\"dst\""));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.endsWith(".json") && FileNames.isOneOf(fileName, "ip-route");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.INTERFACE, HostFacts.ADDRESS, HostFacts.ROUTE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Json.Result result = Json.read(String.join("\n", text.lines()));
    for (Node node : result.nodes()) {
      boolean link = !node.get("ifname").isEmpty();
      notes.count(link || !node.get("dst").isEmpty());
      if (link) {
        link(notes, node);
      } else if (!node.get("dst").isEmpty()) {
        route(notes, node);
      }
    }
    if (!result.whole() && !text.isBlank()) {
      notes.count(false);
      return notes.covering();
    }
    boolean links = result.nodes().stream().anyMatch(node -> !node.get("ifname").isEmpty());
    boolean addresses =
        result.nodes().stream().anyMatch(node -> node.arrays().containsKey("addr_info"));
    return !links
        ? notes.covering(HostFacts.ROUTE)
        : addresses
            ? notes.covering(HostFacts.INTERFACE, HostFacts.ADDRESS)
            : notes.covering(HostFacts.INTERFACE);
  }

  private static void link(Notes notes, Node node) {
    List<String> flags = node.words("flags");
    Values values =
        Values.of()
            .text("name", node.get("ifname"))
            .text("kind", node.get("link_type"))
            .flag("up", flags.contains("UP"))
            .flag("pointToPoint", flags.contains("POINTOPOINT"))
            .number("mtu", node.get("mtu"))
            .text("state", node.get("operstate"));
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
