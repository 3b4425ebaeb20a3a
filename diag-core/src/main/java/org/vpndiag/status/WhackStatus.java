package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Numbers;

/**
 * What pluto says of itself through whack: {@code ipsec status}, {@code auto --status}, {@code
 * trafficstatus}, {@code showstates}, {@code shuntstatus} of Libreswan, Openswan and strongSwan
 * 4.x.
 */
final class WhackStatus implements TextFormat {

  @Override
  public String kind() {
    return "whack-status";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().map(WhackStatus::withoutCode).anyMatch(WhackStatus::isOfPluto);
  }

  private static boolean isOfPluto(String line) {
    return WhackStates.isState(line)
        || WhackConnections.isConnection(line)
        || line.startsWith("using kernel interface: ")
        || line.startsWith("State Information: ")
        || line.startsWith("Total IPsec connections: ")
        || line.startsWith("Bare Shunt list:")
        || line.startsWith("IKE SAs: total(")
        || DaemonUnreachable.isWhack(line);
  }

  /** The line without whack's number: {@code 000 }, {@code 006 }. */
  static String withoutCode(String line) {
    boolean coded =
        line.length() >= 4 && line.charAt(3) == ' ' && Numbers.isDecimal(line.substring(0, 3));
    return coded ? line.substring(4) : line;
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(
        fileName, "ipsec-trafficstatus", "ipsec-showstates", "ipsec-briefstatus");
  }

  @Override
  public List<FactType> factTypes() {
    return StatusFacts.ALL;
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    SaTable table = new SaTable(notes);
    WhackLines lines = new WhackLines(table);
    notes.each(lines::read);
    table.note();
    if (lines.isWhole() || DaemonUnreachable.isIn(text)) {
      return notes.covering(StatusFacts.IKE_SA, StatusFacts.CHILD_SA, StatusFacts.CONNECTION);
    }
    boolean traffic = FileNames.isOneOf(text.fileName(), "ipsec-trafficstatus");
    return traffic
        ? notes.covering(StatusFacts.CHILD_SA)
        : text.isBlank()
            ? notes.covering(StatusFacts.IKE_SA, StatusFacts.CHILD_SA)
            : notes.covering();
  }
}
