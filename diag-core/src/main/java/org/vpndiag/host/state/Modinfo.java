package org.vpndiag.host.state;

import java.util.List;
import java.util.regex.Pattern;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** {@code modinfo}, and what modinfo and modprobe say of a module that is not there. */
final class Modinfo implements TextFormat {

  private static final List<String> NOT_FOUND =
      List.of("modinfo: ERROR: Module ", "modprobe: FATAL: Module ", "FATAL: Module ");

  /** {@code parm: …}; other lines with a colon are those of another program. */
  private static final Pattern FIELD = Pattern.compile("[a-z_]+:");

  @Override
  public String kind() {
    return "modinfo";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> isFile(line) || isNotFound(line));
  }

  private static boolean isFile(String line) {
    return line.startsWith("filename: ")
        && (line.contains("/lib/modules/") || line.contains("(builtin)"));
  }

  private static boolean isNotFound(String line) {
    return NOT_FOUND.stream().anyMatch(line::startsWith) && line.contains(" not found");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.MODULE_FILE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line(notes, index, line));
    return notes.covering();
  }

  private static boolean line(Notes notes, int index, String line) {
    if (isNotFound(line)) {
      String rest = line.substring(line.indexOf("Module ") + 7);
      Values values = Values.of().text("name", rest.substring(0, rest.indexOf(' ')));
      values.flag("exists", false).text("reason", rest.substring(rest.indexOf(' ') + 1));
      notes.state(HostFacts.MODULE_FILE, values, index);
      return true;
    }
    if (isFile(line)) {
      String file = line.substring(10).strip();
      String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ko(\\..*)?$", "");
      Values values = Values.of().flag("exists", true).text("file", file);
      values.text("name", file.startsWith("(") ? "" : name.replace('-', '_'));
      notes.state(HostFacts.MODULE_FILE, values, index);
      return true;
    }
    return FIELD.matcher(line).lookingAt() || Character.isWhitespace(line.charAt(0));
  }
}
