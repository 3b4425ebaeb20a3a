package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;

/** strongSwan's {@code ipsec status} and {@code ipsec statusall}, from 4.x to 6.x. */
final class StrokeStatus implements TextFormat {

  private static final String SECURITY_ASSOCIATIONS = "Security Associations";

  @Override
  public String kind() {
    return "ipsec-status";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(StrokeStatus::isHeader);
  }

  private static boolean isHeader(String line) {
    return (line.startsWith("Status of IKE") && line.contains("charon daemon"))
        || line.startsWith("Security Associations (")
        || line.equals("Security Associations:")
        || line.startsWith("Routed Connections:")
        || line.startsWith("Shunted Connections:")
        || isIkeSa(line)
        || DaemonUnreachable.isStroke(line);
  }

  private static boolean isIkeSa(String line) {
    int at = line.indexOf("...");
    return at > 0 && (line.contains("]: ESTABLISHED ") || line.contains("]: CONNECTING, "));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "ipsec-status", "ipsec-statusall");
  }

  @Override
  public List<FactType> factTypes() {
    return StatusFacts.ALL;
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    SaTable table = new SaTable(notes);
    StrokeLines lines = new StrokeLines(table);
    notes.each((index, line) -> lines.read(index, line));
    table.note();
    if (text.isBlank() || DaemonUnreachable.isIn(text)) {
      return notes.covering(StatusFacts.IKE_SA, StatusFacts.CHILD_SA);
    }
    if (!isWhole(text, table)) {
      return notes.covering();
    }
    return text.lines().stream().anyMatch(line -> line.startsWith("Connections:"))
        ? notes.covering(StatusFacts.IKE_SA, StatusFacts.CHILD_SA, StatusFacts.CONNECTION)
        : notes.covering(StatusFacts.IKE_SA, StatusFacts.CHILD_SA);
  }

  /** The header counts the IKE SAs; an INSTALLED CHILD_SA ends with its selectors. */
  private static boolean isWhole(Text text, SaTable table) {
    for (String line : text.lines()) {
      if (line.startsWith(SECURITY_ASSOCIATIONS)) {
        long up = number(line, '(', " up");
        long connecting = number(line, ',', " connecting");
        return table.count(StatusFacts.IKE_SA, "state", "ESTABLISHED") >= up
            && table.count(StatusFacts.IKE_SA, "state", "CONNECTING") >= connecting
            && table.all(StatusFacts.CHILD_SA, "localSelectors");
      }
    }
    return false;
  }

  private static long number(String line, char before, String after) {
    int start = line.indexOf(before);
    int end = line.indexOf(after);
    return start < 0 || end <= start ? 0 : Numbers.parse(line.substring(start + 1, end).strip(), 0);
  }
}
