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

/** {@code ip neigh}. */
final class IpNeigh implements TextFormat {

  private static final List<String> STATES =
      List.of(
          "REACHABLE",
          "STALE",
          "DELAY",
          "PROBE",
          "FAILED",
          "INCOMPLETE",
          "NOARP",
          "PERMANENT",
          "NONE");

  @Override
  public String kind() {
    return "ip-neigh";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream()
        .anyMatch(line -> line.contains(" dev ") && isNeighbour(Words.of(line)));
  }

  static boolean isNeighbour(Words words) {
    return Addresses.isAddress(words.get(0))
        && words.get(1).equals("dev")
        && STATES.contains(words.get(words.size() - 1));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "ip-neigh", "ip-neighbour");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.NEIGHBOUR);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> neighbour(notes, index, Words.of(line)));
    return notes.covering(HostFacts.NEIGHBOUR);
  }

  private static boolean neighbour(Notes notes, int index, Words words) {
    if (!isNeighbour(words)) {
      return false;
    }
    Values values =
        Values.of()
            .address("address", words.get(0))
            .text("interface", words.after("dev"))
            .text("linkAddress", words.after("lladdr"))
            .text("state", words.get(words.size() - 1));
    notes.state(HostFacts.NEIGHBOUR, values, index);
    return true;
  }
}
