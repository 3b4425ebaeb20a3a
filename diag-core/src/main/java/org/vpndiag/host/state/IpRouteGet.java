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

/** {@code ip route get}. */
final class IpRouteGet implements TextFormat {

  @Override
  public String kind() {
    return "ip-route-get";
  }

  @Override
  public boolean recognises(Text text) {
    return isOutput(text);
  }

  /** A route to a single address, followed by a line about the cache; or the refusal. */
  static boolean isOutput(Text text) {
    List<String> lines = text.lines().stream().filter(line -> !line.isBlank()).toList();
    return !lines.isEmpty()
        && lines.stream().allMatch(IpRouteGet::isLine)
        && lines.stream()
            .anyMatch(line -> line.contains("cache") || isRefusal(line) || line.contains(" uid "));
  }

  private static boolean isLine(String line) {
    Words words = Words.of(line);
    int at = words.get(0).equals("local") || words.get(0).equals("unreachable") ? 1 : 0;
    return words.get(0).equals("cache")
        || isRefusal(line)
        || (Addresses.isAddress(words.get(at)) && (words.has("dev") || at == 1));
  }

  private static boolean isRefusal(String line) {
    return line.startsWith("RTNETLINK answers: ");
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "ip-route-get", "ip-route-get-server");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.ROUTE_GET);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line(notes, index, line));
    return notes.covering();
  }

  private static boolean line(Notes notes, int index, String line) {
    Words words = Words.of(line);
    if (isRefusal(line)) {
      Values refusal = Values.of().text("type", "unreachable");
      notes.state(HostFacts.ROUTE_GET, refusal.text("reason", line.substring(19)), index);
      return true;
    }
    int at = Addresses.isAddress(words.get(0)) ? 0 : 1;
    if (Addresses.isAddress(words.get(at))) {
      Values values = Values.of().address("destination", words.get(at));
      values.text("type", at == 1 ? words.get(0) : "unicast");
      values.address("via", words.after("via")).text("interface", words.after("dev"));
      values.text("table", words.after("table"));
      notes.state(HostFacts.ROUTE_GET, values.address("source", words.after("src")), index);
      return true;
    }
    return words.get(0).equals("cache");
  }
}
