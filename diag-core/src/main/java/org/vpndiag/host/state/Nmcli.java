package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code nmcli connection show} and {@code nmcli device status}, with their headers. */
final class Nmcli implements TextFormat {

  @Override
  public String kind() {
    return "nmcli";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Nmcli::isHeader);
  }

  private static boolean isHeader(String line) {
    Words words = Words.of(line.contains("DEVICE") ? line : "");
    boolean connections = words.has("NAME") && words.has("UUID") && words.has("DEVICE");
    return connections || (words.has("DEVICE") && words.has("TYPE") && words.has("CONNECTION"));
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.NM_ACTIVE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    return notes.covering(HostFacts.NM_ACTIVE);
  }

  /** The columns begin where the header's words do: names may hold blanks. */
  private static final class Lines {
    private final Notes notes;
    private String header = "";

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      if (isHeader(line)) {
        header = line;
        return true;
      }
      String name = column(line, header.contains("UUID") ? "NAME" : "CONNECTION");
      String device = column(line, "DEVICE");
      if (header.isEmpty() || name.isEmpty() || name.equals("--")) {
        return name.equals("--");
      }
      Values values =
          Values.of()
              .text("name", name)
              .text("type", column(line, "TYPE"))
              .text("device", device.equals("--") ? "" : device)
              .text("state", state(line, device));
      notes.state(HostFacts.NM_ACTIVE, values, index);
      return true;
    }

    private String state(String line, String device) {
      String state = column(line, "STATE");
      return !state.isEmpty() ? state : device.equals("--") ? "inactive" : "activated";
    }

    private String column(String line, String name) {
      int start = header.indexOf(name);
      if (start < 0 || start >= line.length()) {
        return "";
      }
      int end = start + name.length();
      while (end < header.length() && header.charAt(end) == ' ') {
        end++;
      }
      boolean last = end >= header.length();
      return line.substring(start, last ? line.length() : Math.min(end, line.length())).strip();
    }
  }
}
