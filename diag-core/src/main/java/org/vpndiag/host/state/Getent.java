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

/** {@code getent ahostsv4 NAME}: the addresses of a name; nothing when there are none. */
final class Getent implements TextFormat {

  @Override
  public String kind() {
    return "getent";
  }

  @Override
  public boolean recognises(Text text) {
    return !text.isBlank()
        && text.lines().stream().allMatch(l -> l.isBlank() || isAddress(Words.of(l)));
  }

  /** {@code 198.51.100.5 STREAM vpn.example.com}. */
  private static boolean isAddress(Words words) {
    return words.size() <= 3
        && Addresses.isAddress(words.get(0))
        && List.of("STREAM", "DGRAM", "RAW").contains(words.get(1));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "getent", "getent-2", "getent-3", "getent-4");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.NAME_ADDRESS);
  }

  /** The name stands in the first line alone; each address in three. */
  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    String name =
        text.lines().stream()
            .map(Words::of)
            .filter(w -> w.size() == 3)
            .map(w -> w.get(2))
            .findFirst()
            .orElse("");
    notes.each((index, line) -> line(notes, name, index, Words.of(line)));
    return notes.covering(HostFacts.NAME_ADDRESS);
  }

  private static boolean line(Notes notes, String name, int index, Words words) {
    if (words.get(1).equals("STREAM")) {
      Values values = Values.of().text("name", name).address("address", words.get(0));
      notes.state(HostFacts.NAME_ADDRESS, values, index);
    }
    return isAddress(words);
  }
}
