package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code resolvectl dns}: the name servers of each link, in a line a link. */
final class ResolvectlDns implements TextFormat {

  @Override
  public String kind() {
    return "resolvectl-dns";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> line.startsWith("Global:"))
        && text.lines().stream()
            .allMatch(line -> line.isBlank() || line.startsWith("Global:") || isLink(line));
  }

  /** {@code Link 2 (eth0): 192.0.2.1}. */
  private static boolean isLink(String line) {
    return line.startsWith("Link ")
        && line.indexOf('(') > 0
        && line.indexOf("):") == line.indexOf(':') - 1
        && line.indexOf('(') < line.indexOf(')');
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.NAME_SERVER);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> readLine(notes, index, line));
    return notes.covering(HostFacts.NAME_SERVER);
  }

  private static boolean readLine(Notes notes, int index, String line) {
    int colon = line.indexOf(':');
    String head = line.substring(0, Math.max(colon, 0));
    int close = isLink(line) ? head.lastIndexOf(')') : -1;
    String link = close < 0 ? "" : head.substring(head.indexOf('(') + 1, close);
    for (String word : Words.of(line.substring(colon + 1)).list()) {
      String address = word.contains("#") ? word.substring(0, word.indexOf('#')) : word;
      if (Addresses.isAddress(Addresses.withoutZone(address))) {
        Values values = Values.of().address("address", address);
        notes.state(
            HostFacts.NAME_SERVER, link.isEmpty() ? values : values.text("interface", link), index);
      }
    }
    return true;
  }
}
