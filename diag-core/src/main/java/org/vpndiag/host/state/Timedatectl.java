package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code timedatectl}. */
final class Timedatectl implements TextFormat {
  private static final String LOCAL = "Local time:";
  private static final String ZONE = "Time zone:";
  private static final String SYNCHRONIZED = "System clock synchronized:";
  private static final List<String> OTHERS =
      List.of(
          "Universal time:", "RTC time:", "RTC in local TZ:", "NTP service:", "NTP synchronized:");

  @Override
  public String kind() {
    return "timedatectl";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(l -> l.strip().startsWith(LOCAL))
        && text.lines().stream().anyMatch(l -> l.strip().startsWith(ZONE));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.CLOCK);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Values clock = notes.values();
    notes.each((index, line) -> line(clock, line.strip()));
    if (!clock.map().isEmpty()) {
      notes.state(HostFacts.CLOCK, clock, 0);
    }
    return notes.covering();
  }

  private static boolean line(Values clock, String line) {
    if (line.startsWith(LOCAL)) {
      clock.text("local", line.substring(LOCAL.length()).strip());
    } else if (line.startsWith(ZONE)) {
      clock.text("zone", Words.of(line.substring(ZONE.length())).get(0));
    } else if (line.startsWith(SYNCHRONIZED)) {
      clock.flag("synchronized", line.endsWith("yes"));
    } else {
      return OTHERS.stream().anyMatch(line::startsWith);
    }
    return true;
  }
}
