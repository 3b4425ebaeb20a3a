package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code ip route}, of the main table or of all. */
final class IpRoute implements TextFormat {

  private static final List<String> TYPES =
      List.of(
          "unicast",
          "local",
          "broadcast",
          "multicast",
          "anycast",
          "throw",
          "unreachable",
          "prohibit",
          "blackhole",
          "nat");

  @Override
  public String kind() {
    return "ip-route";
  }

  @Override
  public boolean recognises(Text text) {
    return !IpRouteGet.isOutput(text) && text.lines().stream().anyMatch(IpRoute::isRoute);
  }

  /** {@code 10.99.0.0/16 dev ppp0 scope link}, {@code default via 192.0.2.1 dev eth0}. */
  static boolean isRoute(String line) {
    if (!line.contains(" dev ")
        && !line.contains(" via ")
        && !line.contains(" proto ")
        && !startsWithType(line)) {
      return false;
    }
    Words words = Words.of(line);
    int at = TYPES.contains(words.get(0)) ? 1 : 0;
    String destination = words.get(at);
    String next = words.get(at + 1);
    boolean told = next.equals("dev") || next.equals("via") || next.equals("proto") || at == 1;
    return told
        && !line.startsWith(" ")
        && !IpNeigh.isNeighbour(words)
        && (destination.equals("default") || Addresses.network(destination).isPresent());
  }

  private static boolean startsWithType(String line) {
    int blank = line.indexOf(' ');
    return blank > 0 && TYPES.contains(line.substring(0, blank));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "ip-route", "ip-route-all", "ip-route-show-table-all");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.ROUTE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> route(notes, index, line));
    return notes.covering(HostFacts.ROUTE);
  }

  private static boolean route(Notes notes, int index, String line) {
    if (line.startsWith("\t") || line.startsWith(" ")) {
      return line.strip().startsWith("nexthop");
    }
    if (!isRoute(line)) {
      return false;
    }
    notes.state(HostFacts.ROUTE, values(Words.of(line)), index);
    return true;
  }

  private static Values values(Words words) {
    boolean typed = TYPES.contains(words.get(0));
    String table = words.after("table");
    boolean v6 = words.after("via").contains(":") || words.after("src").contains(":");
    return Values.of()
        .text("type", typed ? words.get(0) : "unicast")
        .network("destination", destination(words.get(typed ? 1 : 0), v6))
        .text("table", table.isEmpty() ? "main" : table)
        .address("via", words.after("via").equals("inet6") ? "" : words.after("via"))
        .text("interface", words.after("dev"))
        .address("source", words.after("src"))
        .text("scope", words.after("scope"))
        .text("protocol", words.after("proto"))
        .number("metric", words.after("metric"))
        .number("mtu", words.after("mtu"))
        .flag("linkdown", words.has("linkdown"));
  }

  /** The network that a destination is; {@code default} is everything. */
  static String destination(String word, boolean v6) {
    return word.equals("default") ? (v6 ? "::/0" : "0.0.0.0/0") : word;
  }
}
