package org.vpndiag.status;

import java.util.List;
import org.vpndiag.document.FileNames;
import org.vpndiag.document.Notes;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.document.Words;
import org.vpndiag.fact.FactType;

/** {@code swanctl --list-sas}, in its short form. */
final class SwanctlSas implements TextFormat {

  @Override
  public String kind() {
    return "swanctl-list-sas";
  }

  @Override
  public boolean recognises(Text text) {
    return text.lines().stream().anyMatch(line -> isIkeSa(line) || DaemonUnreachable.isVici(line));
  }

  /** {@code idcf: #1, ESTABLISHED, IKEv1, 672859aed9b70aee_i* 21100f9a3938d2ac_r}. */
  static boolean isIkeSa(String line) {
    int number = line.indexOf(": #");
    return number > 0
        && line.charAt(0) != ' '
        && line.contains(", IKEv")
        && Words.of(line).list().stream().anyMatch(word -> word.contains("_i"));
  }

  @Override
  public boolean namesEmpty(String fileName) {
    return FileNames.isOneOf(fileName, "swanctl-list-sas");
  }

  @Override
  public List<FactType> factTypes() {
    return List.of(StatusFacts.IKE_SA, StatusFacts.CHILD_SA, StatusFacts.DAEMON);
  }

  @Override
  public Reading read(Text text) {
    Notes notes = new Notes(text);
    SaTable table = new SaTable(notes);
    SwanctlSaLines lines = new SwanctlSaLines(table);
    notes.each((index, line) -> lines.read(index, line));
    table.note();
    boolean known =
        !DaemonUnreachable.isIn(text) && text.lines().stream().anyMatch(DaemonUnreachable::isVici);
    boolean whole =
        table.all(StatusFacts.IKE_SA, "peer") && table.all(StatusFacts.CHILD_SA, "remoteSelectors");
    return known || !whole
        ? notes.covering()
        : notes.covering(StatusFacts.IKE_SA, StatusFacts.CHILD_SA);
  }
}
