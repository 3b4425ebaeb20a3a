package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code ufw status}, {@code ufw status verbose}: whether ufw manages the packet filter. */
final class Ufw implements TextFormat {
  private static final String STATUS = "Status: ";
  private static final String DEFAULT = "Default: ";
  private static final String INCOMING = " (incoming)";

  @Override
  public String kind() {
    return "ufw";
  }

  @Override
  public boolean recognises(Text text) {
    List<String> lines = text.lines().stream().filter(l -> !l.isBlank()).toList();
    return !lines.isEmpty()
        && (lines.get(0).equals(STATUS + "active") || lines.get(0).equals(STATUS + "inactive"))
        && lines.stream().skip(1).allMatch(Ufw::isKnown);
  }

  private static boolean isKnown(String line) {
    return line.startsWith("Logging: ")
        || line.startsWith(DEFAULT)
        || line.startsWith("New profiles: ")
        || line.startsWith("To  ")
        || line.startsWith("--  ")
        || line.matches(".* (ALLOW|DENY|REJECT|LIMIT)( IN| OUT| FWD)? .*");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.FIREWALL_MANAGER);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Values values = notes.values().text("name", "ufw");
    notes.each((index, line) -> line(values, line));
    notes.state(HostFacts.FIREWALL_MANAGER, values, 0);
    return notes.covering(HostFacts.FIREWALL_MANAGER);
  }

  private static boolean line(Values values, String line) {
    if (line.startsWith(STATUS)) {
      values.flag("active", line.endsWith(" active"));
    } else if (line.startsWith(DEFAULT) && line.contains(INCOMING)) {
      values.text("incoming", line.substring(DEFAULT.length(), line.indexOf(INCOMING)));
    }
    return true;
  }
}
