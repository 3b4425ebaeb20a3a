package org.vpndiag.config;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;

/**
 * What the settings of an L2TP connection of NetworkManager say, wherever they are written; what
 * concerns other parts of NetworkManager is passed over. Source: nm-settings(5).
 */
final class NmSettings {
  /** The VPN service of the L2TP plugin. */
  static final String SERVICE = "org.freedesktop.NetworkManager.l2tp";

  private final Values values;
  private final List<String> routes = new ArrayList<>();
  private final List<String> dns = new ArrayList<>();

  NmSettings(Values values) {
    this.values = values;
  }

  /** All that was read. */
  Values values() {
    return values.words("routes", routes).words("dns", dns);
  }

  /** Takes a setting; false where the plugin knows no such key. */
  boolean read(String section, String key, String value) {
    return switch (section) {
      case "connection" -> connection(key, value);
      case "vpn", "vpn-secrets" -> NmKeywords.put(values, key, value) || key.equals("service-type");
      case "ipv4" -> ipv4(key, value);
      default -> true;
    };
  }

  private boolean connection(String key, String value) {
    if (key.equals("id") || key.equals("uuid")) {
      values.text(key, value);
    } else if (key.equals("autoconnect")) {
      values.flag("autoconnect", isTrue(value));
    }
    return true;
  }

  private boolean ipv4(String key, String value) {
    if (key.startsWith("route") && !key.contains("_") && !key.contains("-")) {
      routes.add(Words.of(value, ",; ").get(0));
    } else if (key.equals("dns")) {
      dns.addAll(Words.of(value, ",; ").list());
    } else if (key.equals("never-default")) {
      values.flag("neverDefault", isTrue(value));
    } else if (key.equals("ignore-auto-routes")) {
      values.flag("ignoreAutoRoutes", isTrue(value));
    } else if (key.equals("ignore-auto-dns")) {
      values.flag("ignoreAutoDns", isTrue(value));
    }
    return true;
  }

  private static boolean isTrue(String value) {
    return value.equals("true") || value.equals("yes");
  }
}
