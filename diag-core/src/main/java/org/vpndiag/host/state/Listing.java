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

/** {@code ls -l} of files and directories, with what it says of those it cannot open. */
final class Listing implements TextFormat {

  private static final String CANNOT_ACCESS = "ls: cannot access ";
  private static final String CANNOT_OPEN = "ls: cannot open ";

  @Override
  public String kind() {
    return "ls";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream()
        .anyMatch(line -> isRefusal(line) || (isMode(line) && isEntry(Words.of(line))));
  }

  private static boolean isRefusal(String line) {
    return line.startsWith(CANNOT_ACCESS) || line.startsWith(CANNOT_OPEN);
  }

  /** {@code -rw------- 1 root root 37 Nov 23 16:25 /etc/ipsec.secrets}. */
  private static boolean isEntry(Words words) {
    return isMode(words.get(0)) && Numbers.isDecimal(words.get(1)) && words.size() >= 8;
  }

  private static boolean isMode(String word) {
    return word.length() >= 10
        && "-dlpscb".indexOf(word.charAt(0)) >= 0
        && word.substring(1, 10).chars().allMatch(c -> "rwxsStT-".indexOf(c) >= 0);
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.FILE);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    Lines lines = new Lines(notes);
    notes.each(lines::read);
    return notes.covering();
  }

  /** The entries, each under the directory named last. */
  private static final class Lines {
    private final Notes notes;
    private String directory = "";

    Lines(Notes notes) {
      this.notes = notes;
    }

    boolean read(int index, String line) {
      if (isRefusal(line)) {
        return refusal(index, line);
      }
      if (line.startsWith("/") && line.endsWith(":")) {
        directory = line.substring(0, line.length() - 1);
        return true;
      }
      Words words = Words.of(line);
      return isEntry(words) ? entry(index, words) : words.get(0).equals("total");
    }

    /** Whether the file is there cannot be told where the way to it is forbidden. */
    private boolean refusal(int index, String line) {
      int colon = line.lastIndexOf(": ");
      if (colon < CANNOT_OPEN.length()) {
        return false;
      }
      String reason = line.substring(colon + 2).strip();
      String named = line.substring(0, colon);
      String path = named.substring(named.lastIndexOf(' ') + 1);
      Values values = Values.of().text("path", path.replaceAll("['\"‘’`]", ""));
      values.text("reason", reason);
      if (reason.startsWith("No such file")) {
        values.flag("exists", false);
      } else {
        values.flag("readable", false);
      }
      notes.state(HostFacts.FILE, values, index);
      return true;
    }

    private boolean entry(int index, Words words) {
      String mode = words.get(0);
      String name = name(words);
      if (name.equals("..") || (name.equals(".") && directory.isEmpty())) {
        return true;
      }
      String path = path(name);
      Values values =
          Values.of()
              .text("path", path)
              .flag("exists", true)
              .text("mode", mode)
              .text("owner", words.get(2))
              .text("group", words.get(3))
              .number("size", words.get(4))
              .flag("directory", mode.startsWith("d"))
              .flag("executable", mode.charAt(3) == 'x' || mode.charAt(3) == 's');
      notes.state(HostFacts.FILE, values, index);
      return true;
    }

    private String path(String name) {
      boolean whole = name.startsWith("/") || directory.isEmpty();
      return whole ? name : name.equals(".") ? directory : directory + "/" + name;
    }

    /** The name follows the time: three words, or two in the ISO style. */
    private static String name(Words words) {
      int at = words.get(5).indexOf('-') > 0 ? 7 : 8;
      if (words.get(7).startsWith("+") || words.get(7).startsWith("-")) {
        at = 8;
      }
      String name = words.from(at);
      int arrow = name.indexOf(" -> ");
      return arrow < 0 ? name : name.substring(0, arrow);
    }
  }
}
