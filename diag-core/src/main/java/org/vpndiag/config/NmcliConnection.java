package org.vpndiag.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/**
 * An L2TP connection as {@code nmcli connection show NAME} prints it: {@code vpn.data: gateway =
 * vpn.example.com, ipsec-enabled = yes}.
 */
final class NmcliConnection implements TextFormat {

  private static final Pattern SETTING = Pattern.compile("\\s*([\\w-]+)\\.([\\w-]+):\\s*(.*?)\\s*");

  /** A comma between two options; one in a value has a backslash before it. */
  private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\),\\s*");

  /** A route as newer and as older versions print it. */
  private static final Pattern ROUTE = Pattern.compile("(?:^|, |ip = )([0-9.]+(?:/[0-9]+)?)");

  private static final String UNSET = "--";

  @Override
  public String kind() {
    return "nmcli-connection";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream()
        .map(SETTING::matcher)
        .anyMatch(
            m ->
                m.matches()
                    && m.group(2).equals("service-type")
                    && m.group(3).equals(NmSettings.SERVICE));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(ConfigFacts.NM_CONNECTION);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes.values());
    notes.each(lines::read);
    notes.state(ConfigFacts.NM_CONNECTION, lines.settings.values(), lines.start, "vpn.data");
    return notes.covering(ConfigFacts.NM_CONNECTION);
  }

  private static final class Lines {
    private final NmSettings settings;
    private int start;

    Lines(Values values) {
      this.settings = new NmSettings(values);
    }

    boolean read(int index, String line) {
      Matcher setting = SETTING.matcher(line);
      if (!setting.matches()) {
        return false;
      }
      String section = setting.group(1);
      String key = setting.group(2);
      String value = setting.group(3);
      if (section.equals("vpn")) {
        start = key.equals("data") ? index : start;
        return vpn(key, value);
      }
      if (section.equals("ipv4") && key.equals("routes")) {
        return routes(value);
      }
      return value.equals(UNSET) || settings.read(section, key, value);
    }

    private boolean vpn(String key, String value) {
      return switch (key) {
        case "data" -> options("vpn", value);
        case "secrets" -> value.startsWith("<") || options("vpn-secrets", value);
        default -> true;
      };
    }

    private boolean options(String section, String all) {
      boolean known = true;
      for (String option : BETWEEN.split(all, -1)) {
        int equals = option.indexOf('=');
        if (equals > 0) {
          String value = option.substring(equals + 1).strip().replace("\\,", ",");
          known &= settings.read(section, option.substring(0, equals).strip(), value);
        }
      }
      return known;
    }

    private boolean routes(String value) {
      Matcher route = ROUTE.matcher(value);
      while (route.find()) {
        settings.read("ipv4", "route", route.group(1));
      }
      return true;
    }
  }
}
