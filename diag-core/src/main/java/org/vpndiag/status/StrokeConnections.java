package org.vpndiag.status;

import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;
import org.vpndiag.status.SaTable.Row;

/** The sections Connections and Shunted Connections of {@code ipsec statusall}. */
final class StrokeConnections {

  private final SaTable table;

  StrokeConnections(SaTable table) {
    this.table = table;
  }

  /** Reads {@code name: what}. */
  boolean read(int index, String line) {
    int colon = line.indexOf(":  ");
    if (colon < 0) {
      return false;
    }
    String what = line.substring(colon + 3).strip();
    if (what.contains("...")) {
      return ends(index, line, line.substring(0, colon), what);
    }
    Optional<Row> connection = table.last(StatusFacts.CONNECTION);
    return connection.isPresent() && detail(connection.get(), index, line, what);
  }

  private boolean ends(int index, String line, String name, String what) {
    Values values = table.open(StatusFacts.CONNECTION, name, index, line).values();
    int middle = what.indexOf("...");
    int gap = what.indexOf("  ", middle);
    String remote = what.substring(middle + 3, gap < 0 ? what.length() : gap);
    Words right = Words.of(gap < 0 ? "" : what.substring(gap), " ,");
    values
        .text("connection", name)
        .text("local", what.substring(0, middle))
        .text("remote", remote)
        .text("version", right.get(0))
        .text("mode", right.has("Aggressive") ? "aggressive" : "");
    right.list().stream()
        .filter(word -> word.startsWith("dpddelay="))
        .forEach(word -> values.number("dpdDelay", Delta.seconds(word.substring(9))));
    return true;
  }

  private boolean detail(Row connection, int index, String line, String what) {
    if (what.startsWith("child:")) {
      return child(connection, index, line, what.substring(6).strip());
    }
    if (what.startsWith("local:") || what.startsWith("remote:")) {
      String side = what.substring(0, what.indexOf(':'));
      end(connection.values(), side, what.substring(side.length() + 1).strip());
      return true;
    }
    String item = Words.of(what).get(0);
    return item.equals("cert:") || item.equals("ca:") || item.equals("crl:");
  }

  private static void end(Values values, String side, String what) {
    int uses = what.indexOf("uses ");
    if (what.startsWith("[") && uses > 2) {
      String id = what.substring(0, uses).strip();
      values.text(side + "Id", id.substring(1, id.length() - 1));
    }
    if (uses >= 0) {
      values.text(side + "Auth", what.substring(uses + 5));
    }
  }

  private boolean child(Row connection, int index, String line, String what) {
    Values values = connection.values();
    if (values.has("childMode")) {
      values = table.open(StatusFacts.CONNECTION, "", index, line).values().and(values);
    }
    int arrow = what.indexOf(" === ");
    if (arrow < 0) {
      return false;
    }
    int comma = what.indexOf(", dpdaction=");
    String selectors = comma < 0 ? what : what.substring(0, comma);
    int blank = selectors.lastIndexOf(' ');
    values
        .text("child", line.substring(0, line.indexOf(':')))
        .text("dpdAction", comma < 0 ? "" : what.substring(comma + 12))
        .text("childMode", selectors.substring(blank + 1));
    return Selectors.addPair(values, selectors.substring(0, blank) + " ");
  }

  /** Reads {@code name: selectors === selectors PASS}. */
  boolean shunt(int index, String line) {
    int colon = line.indexOf(":  ");
    int blank = line.lastIndexOf(' ');
    if (colon < 0 || blank <= colon + 3) {
      return false;
    }
    Values values = Values.of();
    if (!Selectors.addPair(values, line.substring(colon + 3, blank).strip() + " ")) {
      return false;
    }
    Values shunt = table.open(StatusFacts.SHUNT, "", index, line).values();
    shunt.text("connection", line.substring(0, colon)).text("action", line.substring(blank + 1));
    values.map().forEach((name, value) -> copySelectors(shunt, name, value));
    return true;
  }

  private static void copySelectors(Values shunt, String name, Object value) {
    if (value instanceof List<?> words) {
      shunt.words(name, words.stream().map(String::valueOf).toList());
    }
  }
}
