package org.vpndiag.status;

import java.util.Locale;
import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;
import org.vpndiag.status.SaTable.Row;

/** The lines of IKE SAs, {@code name[1]: …}, and CHILD_SAs, {@code name{1}: …}. */
final class StrokeSas {

  private final SaTable table;

  StrokeSas(SaTable table) {
    this.table = table;
  }

  /** Reads a line of either; false when it is none. */
  boolean read(int index, String line) {
    return ike(index, line) || child(index, line);
  }

  private boolean ike(int index, String line) {
    int end = line.indexOf("]: ");
    int open = end < 0 ? -1 : line.lastIndexOf('[', end);
    if (open < 0 || !Numbers.isDecimal(line.substring(open + 1, end))) {
      return false;
    }
    String key = line.substring(0, end + 1);
    String what = line.substring(end + 3).strip();
    int ends = what.indexOf("...");
    int comma = ends < 0 ? -1 : what.lastIndexOf(", ", ends);
    if (comma < 0) {
      return table.find(StatusFacts.IKE_SA, key).map(row -> ikeDetail(row, what)).orElse(false);
    }
    Values values = table.open(StatusFacts.IKE_SA, key, index, line).values();
    Words state = Words.of(what.substring(0, comma), " ,");
    values
        .text("connection", line.substring(0, open))
        .number("number", line.substring(open + 1, end))
        .text("state", state.get(0))
        .number("ageSeconds", Delta.seconds(state.from(1)));
    Host.of(what.substring(comma + 2, ends)).addTo(values, "local");
    Host.of(what.substring(ends + 3)).addTo(values, "peer");
    return true;
  }

  private static boolean ikeDetail(Row row, String what) {
    Values values = row.values();
    if (what.contains(" SPIs: ")) {
      spis(values, what);
    } else if (what.startsWith("IKE proposal: ")) {
      values.text("proposal", what.substring(14));
    } else if (what.startsWith("Tasks ")) {
      values.words("tasks", Words.of(what.substring(what.indexOf(':') + 1)).list());
    } else {
      return what.startsWith("Remote ") || what.startsWith("IKE ");
    }
    return true;
  }

  private static void spis(Values values, String what) {
    Words words = Words.of(what, " ,");
    if (words.get(0).startsWith("IKEv")) {
      values.number("version", words.get(0).substring(4));
    }
    for (String word : words.list()) {
      boolean ours = word.endsWith("*");
      String spi = ours ? word.substring(0, word.length() - 1) : word;
      if (spi.endsWith("_i") || spi.endsWith("_r")) {
        boolean initiator = spi.endsWith("_i");
        values.text(
            initiator ? "initiatorSpi" : "responderSpi", spi.substring(0, spi.length() - 2));
        if (ours) {
          values.flag("initiator", initiator);
        }
      }
    }
  }

  private boolean child(int index, String line) {
    int end = line.indexOf("}:");
    int open = end < 0 ? -1 : line.lastIndexOf('{', end);
    if (open < 0 || !Numbers.isDecimal(line.substring(open + 1, end))) {
      return false;
    }
    String key = line.substring(0, end + 1);
    String what = line.substring(end + 2).strip();
    if (isState(what)) {
      Row row = table.open(StatusFacts.CHILD_SA, key, index, line);
      childState(row.values(), line.substring(0, open), line.substring(open + 1, end), what);
      return true;
    }
    return table.find(StatusFacts.CHILD_SA, key).map(row -> childDetail(row, what)).orElse(false);
  }

  private static boolean isState(String what) {
    String state = Words.of(what, " ,").get(0);
    return state.length() > 5 && state.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private void childState(Values values, String name, String number, String what) {
    Words words = Words.of(what, " ,");
    String reqid = words.after("reqid");
    values
        .text("connection", name)
        .number("number", number)
        .text("state", words.get(0))
        .text("mode", words.get(1).toUpperCase(Locale.ROOT))
        .number("reqid", reqid.isEmpty() ? number : reqid);
    if (what.contains("SPIs: ")) {
      values.flag("udpEncapsulation", what.contains(" in UDP "));
      values.text("protocol", words.has("AH") ? "AH" : "ESP");
      values.text("inboundSpi", spi(words, "_i")).text("outboundSpi", spi(words, "_o"));
    }
    Optional<Row> ike = table.last(StatusFacts.IKE_SA);
    ike.ifPresent(row -> owner(values, row));
  }

  static void owner(Values child, Row ike) {
    child.number("ikeNumber", String.valueOf(ike.values().map().get("number")));
    child.address("peer", String.valueOf(ike.values().map().get("peer")));
  }

  private static String spi(Words words, String end) {
    int from = words.list().indexOf("SPIs:");
    for (int i = from + 1; i < words.size(); i++) {
      if (words.get(i).endsWith(end)) {
        return words.get(i).substring(0, words.get(i).length() - 2);
      }
    }
    return "";
  }

  private static boolean childDetail(Row row, String what) {
    if (what.contains(" === ")) {
      return Selectors.addPair(row.values(), what);
    }
    int bytes = what.indexOf(" bytes_i");
    if (bytes < 0) {
      return false;
    }
    Words words = Words.of(what, " ,(");
    int at = words.list().indexOf("bytes_i");
    int out = words.list().indexOf("bytes_o");
    String proposal = at > 1 ? words.get(at - 2) : "";
    row.values().text("proposal", proposal).number("inboundBytes", words.get(at - 1));
    row.values().number("outboundBytes", words.get(out - 1));
    packets(row.values(), "inbound", words, at);
    packets(row.values(), "outbound", words, out);
    return true;
  }

  /** {@code (174 pkts, 51s ago)} stands after the bytes; zero bytes are zero packets. */
  private static void packets(Values values, String side, Words words, int at) {
    if (words.get(at + 2).startsWith("pkt")) {
      values.number(side + "Packets", words.get(at + 1));
      values.number(side + "IdleSeconds", Delta.seconds(words.get(at + 3)));
    } else if (Long.valueOf(0).equals(values.map().get(side + "Bytes"))) {
      values.number(side + "Packets", 0);
    }
  }
}
