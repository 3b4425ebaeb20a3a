package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;
import org.vpndiag.fact.Values;
import org.vpndiag.redact.Secrets;

/** {@code ps}, in any of its forms with a header. A password among the arguments is left out. */
final class Ps implements TextFormat {

  /** The path that command lines have in a bundle. */
  private static final String COMMAND_LINES = "ps.txt";

  @Override
  public String kind() {
    return "ps";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(Ps::isHeader);
  }

  private static boolean isHeader(String line) {
    if (!line.contains("PID")) {
      return false;
    }
    Words words = Words.of(line);
    String last = words.get(words.size() - 1);
    return words.has("PID") && List.of("COMMAND", "CMD", "ARGS").contains(last);
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.PROCESS);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    return notes.covering(HostFacts.PROCESS);
  }

  /** The header tells the columns; the last one takes the rest of the line. */
  private static final class Lines {
    private final Notes notes;
    private Words columns = new Words(List.of());

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      if (isHeader(line)) {
        columns = Words.of(line);
        return true;
      }
      Words words = Words.of(line);
      int pid = columns.list().indexOf("PID");
      int command = columns.size() - 1;
      if (pid < 0 || words.size() <= command || !Numbers.isDecimal(words.get(pid))) {
        return false;
      }
      process(index, words, command);
      return true;
    }

    private void process(int index, Words words, int column) {
      int at = column;
      while (words.get(at).equals("\\_") || words.get(at).equals("|")) {
        at++;
      }
      String line = column(words, "PID") + " 0 - " + words.from(at);
      Words command = Words.of(Words.of(Secrets.line(COMMAND_LINES, line)).from(3));
      Values values =
          Values.of()
              .text("program", program(command.get(0)))
              .number("pid", column(words, "PID"))
              .number("parent", column(words, "PPID"))
              .text("state", column(words, "STAT"))
              .text("arguments", command.from(1));
      String shown = column(words, "PID") + " " + command.from(0);
      notes.state(HostFacts.PROCESS, values, index, shown);
    }

    private String column(Words words, String name) {
      return words.get(columns.list().indexOf(name));
    }

    private static String program(String path) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    }
  }
}
