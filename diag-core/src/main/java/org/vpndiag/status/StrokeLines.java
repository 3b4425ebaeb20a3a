package org.vpndiag.status;

import java.util.Optional;
import org.vpndiag.document.Words;
import org.vpndiag.fact.Addresses;
import org.vpndiag.fact.Values;
import org.vpndiag.status.SaTable.Row;

/** The lines of {@code ipsec statusall}, section by section. */
final class StrokeLines {

  private static final int VERSION_END_LENGTH = "Swan ".length();

  private final SaTable table;
  private final StrokeSas sas;
  private final StrokeConnections connections;
  private String section = "";

  StrokeLines(SaTable table) {
    this.table = table;
    this.sas = new StrokeSas(table);
    this.connections = new StrokeConnections(table);
  }

  /** Reads a line; false when it is not understood. */
  boolean read(int index, String raw) {
    String line = raw.strip();
    if (DaemonUnreachable.isStroke(line)) {
      return DaemonUnreachable.read(table, "charon", index, raw);
    }
    return header(index, line) || body(index, line);
  }

  private boolean header(int index, String line) {
    if (line.startsWith("Status of IKE")) {
      section = "Status";
      return daemon(index, line);
    }
    for (String title : new String[] {"Virtual IP pools", "Listening IP", "Connections:"}) {
      if (line.startsWith(title)) {
        section = title;
        return true;
      }
    }
    boolean titled =
        line.startsWith("Security Associations")
            || line.startsWith("Routed Connections:")
            || line.startsWith("Shunted Connections:");
    section = titled ? line.substring(0, line.indexOf(' ')) : section;
    return titled;
  }

  private boolean body(int index, String line) {
    return switch (section) {
      case "Status" -> daemonDetail(line);
      case "Virtual IP pools" -> line.contains(": ");
      case "Listening IP" -> listening(index, line);
      case "Connections:" -> connections.read(index, line);
      case "Shunted" -> connections.shunt(index, line);
      default -> line.equals("none") || line.equals("no match") || sas.read(index, line);
    };
  }

  private boolean daemon(int index, String line) {
    Values values = table.open(StatusFacts.DAEMON, "", index, line).values();
    values.text("daemon", "charon").flag("running", true);
    int at = line.indexOf("Swan ");
    if (at > 0) {
      values.text("version", Words.of(line.substring(at + VERSION_END_LENGTH), ",):").get(0));
    }
    return true;
  }

  private boolean daemonDetail(String line) {
    Optional<Row> daemon = table.last(StatusFacts.DAEMON);
    if (line.startsWith("uptime: ")) {
      daemon.ifPresent(
          row -> row.values().number("uptimeSeconds", Delta.seconds(line.substring(8))));
      return true;
    }
    if (line.startsWith("loaded plugins:")) {
      daemon.ifPresent(row -> row.values().words("plugins", Words.of(line.substring(15)).list()));
      return true;
    }
    return line.startsWith("malloc") || line.startsWith("worker threads:");
  }

  private boolean listening(int index, String line) {
    if (!Addresses.isAddress(line)) {
      return false;
    }
    table.open(StatusFacts.LISTENING, line, index, line).values().address("address", line);
    return true;
  }
}
