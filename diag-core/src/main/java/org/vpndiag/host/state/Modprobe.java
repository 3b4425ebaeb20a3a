package org.vpndiag.host.state;

import java.util.List;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** A file of /etc/modprobe.d: the modules that it forbids. */
final class Modprobe implements TextFormat {

  private static final List<String> COMMANDS =
      List.of("blacklist", "install", "options", "alias", "remove", "softdep");

  @Override
  public String kind() {
    return "modprobe.d";
  }

  @Override
  public boolean recognises(Text text) {
    List<String> lines =
        text.lines().stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    return !lines.isEmpty() && lines.stream().allMatch(Modprobe::isCommand);
  }

  private static boolean isCommand(String line) {
    Words words = Words.of(line);
    return COMMANDS.contains(words.get(0)) && words.size() >= 2;
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(HostFacts.MODULE_BLACKLISTED);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    notes.each((index, line) -> line.startsWith("#") || command(notes, text, index, line));
    return notes.covering();
  }

  /** {@code install} with a program that does nothing forbids a module altogether. */
  private static boolean command(Notes notes, Text text, int index, String line) {
    Words words = Words.of(line);
    String program = words.get(2).substring(words.get(2).lastIndexOf('/') + 1);
    boolean refuses =
        words.get(0).equals("install") && (program.equals("true") || program.equals("false"));
    if (words.get(0).equals("blacklist") || refuses) {
      String source = "/" + text.source();
      int at = source.lastIndexOf("/etc/");
      Values values = Values.of().text("name", words.get(1).replace('-', '_'));
      values.text("file", at < 0 ? "" : source.substring(at));
      notes.state(HostFacts.MODULE_BLACKLISTED, values, index);
    }
    return isCommand(line);
  }
}
