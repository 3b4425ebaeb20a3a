package org.vpndiag.status;

import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Values;
import org.vpndiag.status.SaTable.Row;

/** The lines of {@code swanctl --list-sas}; their indentation tells whose they are. */
final class SwanctlSaLines {

  private final SaTable table;
  private boolean inChild;
  private boolean inUsage;

  SwanctlSaLines(SaTable table) {
    this.table = table;
  }

  boolean read(int index, String line) {
    if (DaemonUnreachable.isVici(line)) {
      return DaemonUnreachable.read(table, "charon", index, line);
    }
    inUsage |= SwanctlUsage.starts(line);
    if (inUsage) {
      return true;
    }
    if (SwanctlSas.isIkeSa(line)) {
      inChild = false;
      return ike(index, line);
    }
    if (line.contains(": #") && line.contains("reqid ")) {
      inChild = true;
      return child(index, line.strip());
    }
    Optional<Row> row = table.last(inChild ? StatusFacts.CHILD_SA : StatusFacts.IKE_SA);
    return row.isPresent()
        && (inChild ? childDetail(row.get(), line.strip()) : ikeDetail(row.get(), line.strip()));
  }

  private boolean ike(int index, String line) {
    int colon = line.indexOf(": #");
    Words words = Words.of(line.substring(colon + 3), " ,");
    Values values = table.open(StatusFacts.IKE_SA, "", index, line).values();
    values
        .text("connection", line.substring(0, colon))
        .number("number", words.get(0))
        .text("state", words.get(1))
        .number("version", words.get(2).replace("IKEv", ""));
    for (String word : words.list()) {
      spi(values, word);
    }
    return true;
  }

  private static void spi(Values values, String word) {
    boolean ours = word.endsWith("*");
    String spi = ours ? word.substring(0, word.length() - 1) : word;
    boolean initiator = spi.endsWith("_i");
    if (initiator || spi.endsWith("_r")) {
      values.text(initiator ? "initiatorSpi" : "responderSpi", spi.substring(0, spi.length() - 2));
      if (ours) {
        values.flag("initiator", initiator);
      }
    }
  }

  private static boolean ikeDetail(Row row, String line) {
    Words words = Words.of(line);
    switch (words.get(0)) {
      case "local" -> end(row.values(), "local", line);
      case "remote" -> end(row.values(), "peer", line);
      case "established" -> row.values().number("ageSeconds", Delta.seconds(words.get(1)));
      case "queued:", "active:", "passive:" -> tasks(row, words);
      default -> {
        boolean proposal =
            line.contains("/PRF_") || line.contains("/MODP") || line.contains("/ECP");
        row.values().text("proposal", proposal ? line : null);
        return proposal || line.startsWith("rekeying") || line.startsWith("reauth");
      }
    }
    return true;
  }

  private static void tasks(Row row, Words words) {
    if (!row.values().has("tasks")) {
      row.values().words("tasks", words.list().subList(1, words.size()));
    }
  }

  /** {@code remote '198.51.100.5' @ 198.51.100.5[4500] [10.0.0.1]}. */
  private static void end(Values values, String side, String line) {
    int at = line.indexOf("' @ ");
    int open = line.indexOf('\'');
    if (open >= at) {
      return;
    }
    Host host = Host.of(Words.of(line.substring(at + 4)).get(0));
    values.address(side, host.address()).number(side + "Port", host.id());
    values.text(side + "Id", line.substring(open + 1, at));
  }

  private boolean child(int index, String line) {
    int colon = line.indexOf(": #");
    Words words = Words.of(line.substring(colon + 3), " ,");
    int at = words.list().indexOf("reqid") + 1;
    int state = words.get(at + 1).equals("cpu") ? at + 3 : at + 1;
    String[] algorithm = words.get(state + 2).split(":", 2);
    Values values = table.open(StatusFacts.CHILD_SA, "", index, line).values();
    values
        .text("connection", line.substring(0, colon))
        .number("number", words.get(0))
        .number("reqid", words.after("reqid"))
        .text("state", words.get(state))
        .text("mode", words.get(state + 1).replace("-in-UDP", ""))
        .flag("udpEncapsulation", words.get(state + 1).endsWith("-in-UDP"))
        .text("protocol", algorithm[0])
        .text("proposal", algorithm.length > 1 ? algorithm[1] : "");
    table.last(StatusFacts.IKE_SA).ifPresent(row -> StrokeSas.owner(values, row));
    return true;
  }

  private static boolean childDetail(Row row, String line) {
    Words words = Words.of(line, " ,");
    switch (words.get(0)) {
      case "installed" -> row.values().number("ageSeconds", Delta.seconds(words.get(1)));
      case "in" -> traffic(row, "inbound", words);
      case "out" -> traffic(row, "outbound", words);
      case "local", "remote" ->
          Selectors.add(row.values(), words.get(0), words.list().subList(1, words.size()));
      case "label", "rekeying", "expires" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void traffic(Row row, String side, Words words) {
    String spi = words.get(1);
    int slash = spi.indexOf('/');
    row.values()
        .text(side + "Spi", slash < 0 ? spi : spi.substring(0, slash))
        .number(side + "Bytes", words.get(words.list().indexOf("bytes") - 1))
        .number(side + "Packets", words.get(words.list().indexOf("packets") - 1))
        .number(side + "IdleSeconds", Delta.seconds(words.get(words.list().indexOf("ago") - 1)));
  }
}
