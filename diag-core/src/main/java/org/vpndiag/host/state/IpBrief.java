package org.vpndiag.host.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code ip -br addr} and {@code ip -br link}. */
final class IpBrief implements TextFormat {

  private static final List<String> STATES =
      List.of("UP", "DOWN", "UNKNOWN", "LOWERLAYERDOWN", "DORMANT", "NOTPRESENT", "TESTING");

  @Override
  public String kind() {
    return "ip-brief";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> told(line) != null);
  }

  /** What follows an interface's name and its state. */
  private static @Nullable Words told(String line) {
    Words words = Words.of(line);
    if (!STATES.contains(words.get(1)) || line.startsWith(" ") || words.size() < 3) {
      return null;
    }
    boolean flags = words.get(words.size() - 1).startsWith("<");
    boolean address = Addresses.network(words.get(2)).isPresent();
    return flags || address ? words : null;
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.INTERFACE, HostFacts.ADDRESS);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line(notes, index, line));
    boolean links = text.lines().stream().anyMatch(line -> line.endsWith(">"));
    return links
        ? notes.covering(HostFacts.INTERFACE)
        : notes.covering(HostFacts.INTERFACE, HostFacts.ADDRESS);
  }

  private static boolean line(Notes notes, int index, String line) {
    Words words = Words.of(line);
    if (!STATES.contains(words.get(1))) {
      return false;
    }
    String name = words.get(0).replaceFirst("@.*", "");
    Values link = Values.of().text("name", name).text("state", words.get(1));
    if (line.endsWith(">")) {
      InterfaceFlags.tell(link, Words.of(words.get(words.size() - 1), "<>,").list());
    }
    notes.state(HostFacts.INTERFACE, link, index);
    if (!line.endsWith(">")) {
      addresses(notes, index, name, words);
    }
    return true;
  }

  private static void addresses(Notes notes, int index, String name, Words words) {
    for (int i = 2; i < words.size(); i++) {
      boolean peer = words.get(i + 1).equals("peer");
      String network = peer ? words.get(i + 2) : words.get(i);
      if (Addresses.network(network).isPresent()) {
        Values values =
            Values.of()
                .text("interface", name)
                .address("address", words.get(i))
                .address("peer", peer ? network : "")
                .network("network", network);
        notes.state(HostFacts.ADDRESS, values, index);
        i += peer ? 2 : 0;
      }
    }
  }
}
