package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;

/** {@code swanctl --list-sas}, {@code --list-conns}, {@code --list-pols} with --raw or --pretty. */
final class SwanctlDump implements TextFormat {

  @Override
  public String kind() {
    return "swanctl-raw";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(SwanctlDump::isMessage);
  }

  private static boolean isMessage(String line) {
    return line.startsWith("list-") && (line.contains(" event {") || line.contains(" reply {"));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "swanctl-list-sas-raw");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(
        StatusFacts.IKE_SA, StatusFacts.CHILD_SA, StatusFacts.CONNECTION, StatusFacts.SHUNT);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    SaTable table = new SaTable(notes);
    boolean whole = true;
    List<String> lines = text.lines();
    for (int start = 0; start < lines.size(); ) {
      int end = endOfMessage(lines, start);
      if (isMessage(lines.get(start))) {
        whole &= message(table, String.join("\n", lines.subList(start, end)), start);
      }
      for (int i = start; i < end; i++) {
        if (!lines.get(i).isBlank()) {
          notes.count(isMessage(lines.get(start)));
        }
      }
      start = end;
    }
    table.note();
    return cover(text, notes, whole);
  }

  private static int endOfMessage(List<String> lines, int start) {
    int end = start + 1;
    while (end < lines.size() && !isMessage(lines.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean message(SaTable table, String message, int index) {
    ViciDump.Section root = ViciDump.read(message);
    ViciFacts facts = new ViciFacts(table, index);
    if (message.startsWith("list-sa event")) {
      root.sections().forEach(facts::ikeSa);
    } else if (message.startsWith("list-conn event")) {
      root.sections().forEach(facts::connection);
    } else if (message.startsWith("list-policy event")) {
      root.sections().forEach(facts::policy);
    }
    return !root.isCut();
  }

  private static Reading cover(Text text, Notes notes, boolean whole) {
    boolean sas = text.lines().stream().anyMatch(line -> line.startsWith("list-sas reply"));
    boolean conns = text.lines().stream().anyMatch(line -> line.startsWith("list-conns reply"));
    if (whole && (sas || text.isBlank())) {
      return notes.covering(StatusFacts.IKE_SA, StatusFacts.CHILD_SA);
    }
    return whole && conns ? notes.covering(StatusFacts.CONNECTION) : notes.covering();
  }
}
