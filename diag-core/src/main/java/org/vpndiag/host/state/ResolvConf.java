package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** /etc/resolv.conf. */
final class ResolvConf implements TextFormat {

  private static final List<String> KEYWORDS =
      List.of("nameserver", "search", "domain", "options", "sortlist");

  @Override
  public String kind() {
    return "resolv.conf";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> line.startsWith("nameserver "))
        || (text.fileName().startsWith("resolv")
            && text.lines().stream().allMatch(ResolvConf::isKnown));
  }

  private static boolean isKnown(String line) {
    return line.isBlank()
        || line.startsWith("#")
        || line.startsWith(";")
        || KEYWORDS.contains(Words.of(line).get(0));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return fileName.equals("resolv.conf");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.NAME_SERVER);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line(notes, index, line));
    return notes.covering(HostFacts.NAME_SERVER);
  }

  private static boolean line(Notes notes, int index, String line) {
    Words words = Words.of(line);
    if (words.get(0).equals("nameserver")) {
      Values values = Values.of().address("address", words.get(1));
      notes.state(HostFacts.NAME_SERVER, values, index);
    }
    return isKnown(line);
  }
}
