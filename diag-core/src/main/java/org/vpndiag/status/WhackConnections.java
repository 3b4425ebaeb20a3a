package org.vpndiag.status;

import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;
import org.vpndiag.status.SaTable.Row;

/** The lines {@code "conn"[1]: …} of pluto's connection list. */
final class WhackConnections {

  private final SaTable table;

  WhackConnections(SaTable table) {
    this.table = table;
  }

  /** Whether a line tells the ends or a detail of a connection; pluto's log has {@code " #1:}. */
  static boolean isConnection(String line) {
    int colon = colon(line);
    return colon > 0
        && (line.startsWith("   ", colon + 1)
            || (line.indexOf("...", colon) > 0 && line.indexOf("; ", colon) > 0));
  }

  /** The colon that ends the name and instance; -1 where there is none. */
  private static int colon(String line) {
    int quote = line.startsWith("\"") ? line.indexOf('"', 1) : -1;
    int colon = quote < 0 ? -1 : line.indexOf(": ", quote);
    if (colon < 0) {
      return -1;
    }
    String between = line.substring(quote + 1, colon);
    boolean instance = between.isEmpty() || (between.startsWith("[") && !between.contains(" #"));
    return instance ? colon : -1;
  }

  boolean read(int index, String line) {
    int colon = colon(line);
    if (colon < 0) {
      return false;
    }
    String key = line.substring(0, colon);
    String what = line.substring(colon + 2).strip();
    if (!line.startsWith("   ", colon + 1) && what.contains("...")) {
      ends(index, line, key, what);
      return true;
    }
    Optional<Row> known = table.find(StatusFacts.CONNECTION, key);
    Row row = known.orElseGet(() -> open(index, line, key));
    detail(row, what);
    return true;
  }

  private Row open(int index, String line, String key) {
    Row row = table.open(StatusFacts.CONNECTION, key, index, line);
    row.values().text("connection", key.substring(1, key.indexOf('"', 1)));
    return row;
  }

  private void ends(int index, String line, String key, String what) {
    Values values = open(index, line, key).values();
    int middle = what.indexOf("...");
    int end = what.indexOf("; ", middle);
    String right = what.substring(middle + 3, end < 0 ? what.length() : end);
    WhackEnd.ofLeft(what.substring(0, middle)).addTo(values, "local");
    WhackEnd.ofRight(right).addTo(values, "remote");
    int next = end < 0 ? -1 : what.indexOf(';', end + 2);
    values.text("routing", end < 0 ? "" : what.substring(end + 2, next < 0 ? what.length() : next));
  }

  private static void detail(Row row, String what) {
    Values values = row.values();
    for (String part : what.split("; ?", -1)) {
      String item = part.strip();
      if (item.equals("oriented") || item.equals("host: oriented")) {
        values.flag("oriented", true);
      } else if (item.equals("unoriented") || item.equals("host: unoriented")) {
        values.flag("oriented", false);
      } else if (item.startsWith("policy: ")) {
        policy(row, item.substring(8));
      } else if (item.startsWith("our id=")) {
        values.text("localId", item.substring(7));
      } else if (item.startsWith("their id=")) {
        values.text("remoteId", item.substring(9));
      } else {
        numbers(values, item);
      }
    }
  }

  private static void numbers(Values values, String item) {
    Words words = Words.of(item, " ,");
    if (item.startsWith("our auth:")) {
      values.text("localAuth", value(words.get(1)));
      values.text("remoteAuth", value(words.get(3)));
    } else if (item.startsWith("newest ISAKMP SA: #") || item.startsWith("newest IKE SA: #")) {
      values.number("ikeNumber", words.get(3).substring(1));
    } else if (item.startsWith("newest IPsec SA: #") || item.startsWith("newest Child SA: #")) {
      values.number("childNumber", words.get(3).substring(1));
    } else if (item.startsWith("routing: ")) {
      values.text("routing", item.substring(9));
    }
  }

  private static String value(String word) {
    return word.substring(word.indexOf(':') + 1);
  }

  /** Without TUNNEL among the policies the mode is transport. */
  private static void policy(Row row, String policy) {
    List<String> flags = Words.of(policy, "+ ").list();
    Values values = row.values().words("policy", flags);
    boolean v2 = flags.contains("IKEv2") || flags.contains("IKEV2_ALLOW");
    boolean v1 = flags.contains("IKEv1") || flags.contains("IKEV1_ALLOW");
    values.text("version", v1 && v2 ? "IKEv1/2" : v2 ? "IKEv2" : v1 ? "IKEv1" : "");
    boolean protects = flags.contains("ENCRYPT") || flags.contains("AUTHENTICATE");
    values.text("childMode", flags.contains("TUNNEL") ? "TUNNEL" : protects ? "TRANSPORT" : "");
    values.text("mode", flags.contains("AGGRESSIVE") ? "aggressive" : "");
  }
}
