package org.vpndiag.config;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** A .nmconnection file of NetworkManager's L2TP plugin. */
final class NmConnection implements TextFormat {

  @Override
  public String kind() {
    return "nmconnection";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> line.strip().equals("[vpn]"))
        && text.lines().stream()
            .anyMatch(line -> line.strip().equals("service-type=" + NmSettings.SERVICE));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.NM_CONNECTION);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes.values().text("file", HostPath.of(text.source())));
    notes.each(lines::read);
    notes.state(ConfigFacts.NM_CONNECTION, lines.settings.values(), lines.start, "[vpn]");
    return notes.covering(ConfigFacts.NM_CONNECTION);
  }

  /** The keys, section by section. */
  private static final class Lines {
    private final NmSettings settings;
    private String section = "";
    private int start;

    Lines(Values values) {
      this.settings = new NmSettings(values);
    }

    boolean read(int index, String raw) {
      String line = raw.strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
        start = section.equals("vpn") ? index : start;
        return true;
      }
      int equals = line.indexOf('=');
      if (equals < 0 || line.startsWith("#")) {
        return line.startsWith("#");
      }
      return settings.read(
          section, line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
  }
}
