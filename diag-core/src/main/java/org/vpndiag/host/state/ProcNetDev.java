package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code /proc/net/dev}: the counters of the interfaces. */
final class ProcNetDev implements TextFormat {

  @Override
  public String kind() {
    return "proc-net-dev";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(ProcNetDev::isHeader);
  }

  private static boolean isHeader(String line) {
    return line.startsWith("Inter-|") || line.startsWith(" face |bytes");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.INTERFACE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> isHeader(line) || device(notes, index, line));
    return notes.covering(HostFacts.INTERFACE);
  }

  private static boolean device(Notes notes, int index, String line) {
    int colon = line.indexOf(':');
    Words counters = Words.of(line.substring(colon + 1));
    if (colon < 0 || counters.size() < 16) {
      return false;
    }
    Values values =
        Values.of()
            .text("name", line.substring(0, colon).strip())
            .number("receivedBytes", counters.get(0))
            .number("receivedPackets", counters.get(1))
            .number("receiveErrors", counters.get(2))
            .number("sentBytes", counters.get(8))
            .number("sentPackets", counters.get(9))
            .number("sendErrors", counters.get(10));
    notes.state(HostFacts.INTERFACE, values, index);
    return true;
  }
}
