package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;

/** Libreswan's {@code ipsec globalstatus}: the counters that are not zero. */
final class GlobalStatus implements TextFormat {

  @Override
  public String kind() {
    return "ipsec-globalstatus";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().map(WhackStatus::withoutCode).anyMatch(GlobalStatus::isCounter);
  }

  private static boolean isCounter(String line) {
    boolean named =
        line.startsWith("current.states.")
            || line.startsWith("total.")
            || line.startsWith("config.setup.");
    return named && Numbers.isDecimal(line.substring(line.indexOf('=') + 1).strip());
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(StatusFacts.COUNTER);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> counter(notes, index, WhackStatus.withoutCode(line)));
    return notes.covering(StatusFacts.COUNTER);
  }

  private static boolean counter(Notes notes, int index, String line) {
    if (!isCounter(line)) {
      return false;
    }
    int equals = line.indexOf('=');
    String value = line.substring(equals + 1).strip();
    if (Numbers.parse(value, 0) != 0) {
      Values values = Values.of().text("name", line.substring(0, equals)).number("value", value);
      notes.state(StatusFacts.COUNTER, values, index);
    }
    return true;
  }
}
