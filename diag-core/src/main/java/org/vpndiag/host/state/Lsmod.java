package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** {@code lsmod}: the loaded modules; what is built into the kernel is not among them. */
final class Lsmod implements TextFormat {

  @Override
  public String kind() {
    return "lsmod";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Lsmod::isHeader);
  }

  private static boolean isHeader(String line) {
    Words words = Words.of(line.startsWith("Module ") ? line : "");
    return words.get(1).equals("Size") && words.has("Used");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.MODULE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> isHeader(line) || module(notes, index, line));
    return notes.covering(HostFacts.MODULE);
  }

  private static boolean module(Notes notes, int index, String line) {
    Words words = Words.of(line);
    if (!Numbers.isDecimal(words.get(1)) || !Numbers.isDecimal(words.get(2))) {
      return false;
    }
    notes.state(HostFacts.MODULE, Values.of().text("name", words.get(0)), index);
    return true;
  }
}
