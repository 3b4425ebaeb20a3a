package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code firewall-cmd --list-all}, {@code --list-all-zones}: the zones of firewalld. */
final class FirewallCmd implements TextFormat {
  private static final List<String> SETTINGS =
      List.of(
          "target",
          "ingress-priority",
          "egress-priority",
          "icmp-block-inversion",
          "interfaces",
          "sources",
          "services",
          "ports",
          "protocols",
          "forward",
          "masquerade",
          "forward-ports",
          "source-ports",
          "icmp-blocks",
          "rich rules");

  @Override
  public String kind() {
    return "firewall-cmd";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(l -> l.startsWith("  icmp-block-inversion: "))
        && text.lines().stream().anyMatch(l -> l.startsWith("  services:"));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.FIREWALL_MANAGER);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    return notes.each(new Zones(notes)::read).covering(HostFacts.FIREWALL_MANAGER);
  }

  /** One zone after the other. */
  private static final class Zones {
    private final Notes notes;
    private Values zone = Values.of();

    Zones(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      if (!line.startsWith(" ")) {
        zone =
            notes
                .values()
                .text("name", "firewalld")
                .text("zone", line.replaceAll(" .*", ""))
                .flag("active", line.contains("(") && line.contains("active"));
        notes.state(HostFacts.FIREWALL_MANAGER, zone, index);
        return true;
      }
      String setting = line.strip();
      int colon = setting.indexOf(':');
      String name = colon < 0 ? "" : setting.substring(0, colon);
      String value = colon < 0 ? "" : setting.substring(colon + 1).strip();
      switch (name) {
        case "interfaces", "services", "ports", "protocols" -> zone.text(name, value);
        default -> {
          return SETTINGS.contains(name) || line.startsWith("\t") || setting.startsWith("rule ");
        }
      }
      return true;
    }
  }
}
