package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** {@code route -n} and {@code netstat -rn}: the main table. */
final class NetstatRoutes implements TextFormat {

  @Override
  public String kind() {
    return "route";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(NetstatRoutes::isHeader);
  }

  private static boolean isHeader(String line) {
    return line.startsWith("Destination") && line.contains("Gateway") && line.contains("Genmask");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.ROUTE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    String header = text.lines().stream().filter(NetstatRoutes::isHeader).findFirst().orElse("");
    notes.each(
        (index, line) ->
            line.startsWith("Kernel IP") || isHeader(line) || route(notes, header, index, line));
    return notes.covering(HostFacts.ROUTE);
  }

  private static boolean route(Notes notes, String header, int index, String line) {
    Words words = Words.of(line);
    String destination = words.get(0).equals("default") ? "0.0.0.0" : words.get(0);
    if (!Addresses.isIpv4(destination) || !Addresses.isIpv4(words.get(2))) {
      return false;
    }
    String gateway = words.get(1).equals("0.0.0.0") ? "" : words.get(1);
    int metric = Words.of(header).list().indexOf("Metric");
    Values values =
        Values.of()
            .text("type", words.get(3).contains("!") ? "unreachable" : "unicast")
            .network("destination", destination + "/" + length(words.get(2)))
            .text("table", "main")
            .address("via", gateway)
            .text("interface", words.get(words.size() - 1));
    notes.state(
        HostFacts.ROUTE, metric < 0 ? values : values.number("metric", words.get(metric)), index);
    return true;
  }

  static int length(String mask) {
    int bits = 0;
    for (String part : Words.of(mask, ".").list()) {
      bits += Long.bitCount(Numbers.parse(part, 0));
    }
    return bits;
  }
}
