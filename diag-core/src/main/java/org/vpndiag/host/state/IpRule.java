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

/** {@code ip rule}. */
final class IpRule implements TextFormat {

  @Override
  public String kind() {
    return "ip-rule";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(IpRule::isRule);
  }

  /** {@code 220: from all lookup 220}. */
  private static boolean isRule(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || !line.contains("from")) {
      return false;
    }
    Words words = Words.of(line);
    return Numbers.isDecimal(line.substring(0, colon))
        && (words.get(1).equals("from") || words.get(2).equals("from"));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.ROUTING_RULE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> rule(notes, index, line));
    return notes.covering(HostFacts.ROUTING_RULE);
  }

  private static boolean rule(Notes notes, int index, String line) {
    if (!isRule(line)) {
      return false;
    }
    Words words = Words.of(line);
    String table = words.after("lookup");
    Values values =
        Values.of()
            .number("priority", line.substring(0, line.indexOf(':')))
            .text("from", words.after("from"))
            .text("to", words.after("to"))
            .text("table", table.isEmpty() ? words.after("table") : table)
            .text("text", words.from(1));
    notes.state(HostFacts.ROUTING_RULE, values, index);
    return true;
  }
}
