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

/** {@code resolvectl status}. */
final class Resolvectl implements TextFormat {

  @Override
  public String kind() {
    return "resolvectl";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Resolvectl::isLink)
        && text.lines().stream().anyMatch(line -> line.strip().startsWith("Current Scopes:"));
  }

  /** {@code Link 2 (eth0)}. */
  private static boolean isLink(String line) {
    return line.startsWith("Link ") && line.endsWith(")");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.NAME_SERVER);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    return notes.covering(HostFacts.NAME_SERVER);
  }

  /** The lines of one link after the other; further servers stand alone in their lines. */
  private static final class Lines {
    private final Notes notes;
    private String link = "";
    private boolean servers;

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String raw) {
      String line = raw.strip();
      if (isLink(line)) {
        link = line.substring(line.indexOf('(') + 1, line.length() - 1);
        servers = false;
        return true;
      }
      int colon = line.indexOf(": ");
      boolean titled = colon > 0 && !Addresses.isAddress(line);
      if (titled) {
        servers = line.startsWith("DNS Servers:");
      }
      if (servers) {
        Words words = Words.of(titled ? line.substring(colon + 2) : line);
        words.list().forEach(word -> server(index, word));
      }
      return true;
    }

    private void server(int index, String word) {
      int hash = word.indexOf('#');
      String address = hash < 0 ? word : word.substring(0, hash);
      if (Addresses.isAddress(Addresses.withoutZone(address))) {
        Values values = Values.of().address("address", address).text("interface", link);
        notes.state(HostFacts.NAME_SERVER, values, index);
      }
    }
  }
}
