package org.vpndiag.config;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** A .nmconnection file of NetworkManager's L2TP plugin. */
final class NmConnection implements TextFormat {

  private static final String SERVICE = "org.freedesktop.NetworkManager.l2tp";

  @Override
  public String kind() {
    return "nmconnection";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> line.strip().equals("[vpn]"))
        && text.lines().stream().anyMatch(line -> line.strip().equals("service-type=" + SERVICE));
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
    Values values = lines.values.words("routes", lines.routes).words("dns", lines.dns);
    notes.state(ConfigFacts.NM_CONNECTION, values, lines.start, "[vpn]");
    return notes.covering(ConfigFacts.NM_CONNECTION);
  }

  /** The keys, section by section; what concerns other parts of NetworkManager is passed over. */
  private static final class Lines {
    private final Values values;
    private final List<String> routes = new ArrayList<>();
    private final List<String> dns = new ArrayList<>();
    private String section = "";
    private int start;

    Lines(Values values) {
      this.values = values;
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
      return key(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }

    private boolean key(String key, String value) {
      return switch (section) {
        case "connection" -> connection(key, value);
        case "vpn", "vpn-secrets" -> vpn(key, value);
        case "ipv4" -> ipv4(key, value);
        default -> true;
      };
    }

    private boolean connection(String key, String value) {
      if (key.equals("id") || key.equals("uuid")) {
        values.text(key, value);
      } else if (key.equals("autoconnect")) {
        values.flag("autoconnect", value.equals("true"));
      }
      return true;
    }

    private boolean vpn(String key, String value) {
      return NmKeywords.put(values, key, value) || key.equals("service-type");
    }

    private boolean ipv4(String key, String value) {
      boolean yes = value.equals("true");
      if (key.startsWith("route") && !key.contains("_") && !key.contains("-")) {
        routes.add(Words.of(value, ",; ").get(0));
      } else if (key.equals("dns")) {
        dns.addAll(Words.of(value, ",; ").list());
      } else if (key.equals("never-default")) {
        values.flag("neverDefault", yes);
      } else if (key.equals("ignore-auto-routes")) {
        values.flag("ignoreAutoRoutes", yes);
      } else if (key.equals("ignore-auto-dns")) {
        values.flag("ignoreAutoDns", yes);
      }
      return true;
    }
  }
}
