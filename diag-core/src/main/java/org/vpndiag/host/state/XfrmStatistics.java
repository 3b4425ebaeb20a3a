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

/** {@code /proc/net/xfrm_stat}: the counters that are not zero. */
final class XfrmStatistics implements TextFormat {

  @Override
  public String kind() {
    return "xfrm-stat";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(XfrmStatistics::isCounter);
  }

  private static boolean isCounter(String line) {
    return line.startsWith("Xfrm") && Numbers.isDecimal(Words.of(line).get(1));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.XFRM_COUNTER);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> counter(notes, index, line));
    return notes.covering(HostFacts.XFRM_COUNTER);
  }

  private static boolean counter(Notes notes, int index, String line) {
    if (!isCounter(line)) {
      return false;
    }
    Words words = Words.of(line);
    if (Numbers.parse(words.get(1), 0) != 0) {
      Values values = Values.of().text("name", words.get(0)).number("value", words.get(1));
      notes.state(HostFacts.XFRM_COUNTER, values, index);
    }
    return true;
  }
}
