package org.vpndiag.status;

import java.util.List;
import java.util.Optional;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;
import org.vpndiag.status.SaTable.Row;

/** {@code swanctl --list-conns}, in its short form. */
final class SwanctlConnections implements TextFormat {

  @Override
  public String kind() {
    return "swanctl-list-conns";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(SwanctlConnections::isConnection);
  }

  /** {@code idcf: IKEv1, reauthentication every 10260s}. */
  private static boolean isConnection(String line) {
    int colon = line.indexOf(": IKEv");
    return colon > 0
        && line.charAt(0) != ' '
        && (line.contains(" every ") || line.contains("no reauth") || line.contains("no rekeying"));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "swanctl-list-conns");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(StatusFacts.CONNECTION);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    SaTable table = new SaTable(notes);
    Lines lines = new Lines(table);
    notes.each((index, line) -> lines.read(index, line));
    table.note();
    return notes.covering(StatusFacts.CONNECTION);
  }

  /** The lines; their indentation tells whose they are. */
  private static final class Lines {
    private final SaTable table;
    private String side = "";
    private boolean inChild;

    Lines(SaTable table) {
      this.table = table;
    }

    boolean read(int index, String line) {
      if (isConnection(line)) {
        return connection(index, line);
      }
      Optional<Row> row = table.last(StatusFacts.CONNECTION);
      return row.isPresent() && detail(row.get(), index, line.strip());
    }

    private boolean connection(int index, String line) {
      int colon = line.indexOf(": IKEv");
      inChild = false;
      Values values = table.open(StatusFacts.CONNECTION, "", index, line).values();
      values.text("connection", line.substring(0, colon));
      values.text("version", Words.of(line.substring(colon + 2), " ,").get(0));
      int dpd = line.indexOf("dpd delay ");
      values.number("dpdDelay", dpd < 0 ? "" : Delta.seconds(line.substring(dpd + 10)));
      return true;
    }

    private boolean detail(Row row, int index, String line) {
      if (line.endsWith("authentication:")) {
        side = line.startsWith("local") ? "local" : "remote";
        String auth = line.substring(side.length(), line.length() - 1).strip();
        row.values().text(side + "Auth", auth);
        return true;
      }
      int colon = line.indexOf(':');
      String name = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      return switch (name) {
        case "local", "remote" -> end(row.values(), name, value);
        case "id" -> {
          row.values().text(side + "Id", side.isEmpty() ? null : value);
          yield !side.isEmpty();
        }
        case "eap_id", "xauth_id", "aaa_id", "groups", "certs", "cacerts", "proposals" -> true;
        default -> colon > 0 && child(row, index, line, name, value);
      };
    }

    private boolean end(Values values, String name, String value) {
      List<String> words = Words.of(value).list();
      if (inChild) {
        Selectors.add(values, name, words);
      } else {
        values.text(name, String.join(" ", words));
      }
      return true;
    }

    private boolean child(Row row, int index, String line, String name, String value) {
      Values values = row.values();
      if (values.has("childMode")) {
        values = table.open(StatusFacts.CONNECTION, "", index, line).values().and(values);
      }
      inChild = true;
      int dpd = value.indexOf("dpd action is ");
      values.text("child", name).text("childMode", Words.of(value, " ,").get(0));
      values.text("dpdAction", dpd < 0 ? "" : value.substring(dpd + 14));
      return true;
    }
  }
}
