package org.vpndiag.host.state;

import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** /etc/os-release. */
final class OsRelease implements TextFormat {

  @Override
  public String kind() {
    return "os-release";
  }

  @Override
  public boolean recognises(Text text) {
    return find(text, "PRETTY_NAME=").isPresent() || find(text, "VERSION_ID=").isPresent();
  }

  private static Optional<String> find(Text text, String key) {
    return text.lines().stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace("\"", ""))
        .findFirst();
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.OS);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line.startsWith("#") || line.indexOf('=') > 0);
    Values values =
        Values.of()
            .text("name", find(text, "PRETTY_NAME=").or(() -> find(text, "NAME=")).orElse(""))
            .text("id", find(text, "ID=").orElse(""))
            .text("version", find(text, "VERSION_ID=").orElse(""))
            .words("family", family(text));
    int index = Math.max(0, indexOf(text));
    if (!text.lines().isEmpty()) {
      notes.state(HostFacts.OS, values, index);
    }
    return notes.covering(HostFacts.OS);
  }

  /** Its own identifier and those of the systems that it comes from. */
  private static List<String> family(Text text) {
    return Words.of(find(text, "ID=").orElse("") + " " + find(text, "ID_LIKE=").orElse("")).list();
  }

  private static int indexOf(Text text) {
    for (int i = 0; i < text.lines().size(); i++) {
      if (text.lines().get(i).startsWith("PRETTY_NAME=")) {
        return i;
      }
    }
    return 0;
  }
}
