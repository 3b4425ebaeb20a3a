package org.vpndiag.probe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.document.Notes;
import org.vpndiag.fact.Values;
import org.vpndiag.probe.TargetResult.Outcome;

/** What the lines of a server come to. */
final class IkeScanHost {
  private final int index;
  private final Set<Phase1Proposal> accepted = new LinkedHashSet<>();
  private Outcome outcome = Outcome.SILENT;
  private boolean ikev1;
  private boolean ikev2;
  private String implementation = "";

  /**
   * A server.
   *
   * @param index of its first line
   */
  IkeScanHost(int index) {
    this.index = index;
  }

  void accepts(Phase1Proposal proposal) {
    accepted.add(proposal);
  }

  /** Takes note of a line; whether it was understood. */
  boolean line(String line) {
    if (line.contains(IkeScanText.HANDSHAKE) || line.contains(IkeScanText.AGGRESSIVE)) {
      ikev1 = true;
      outcome = Outcome.ANSWERED;
    } else if (line.contains(IkeScanText.IKEV2)) {
      ikev2 = true;
      outcome = outcome == Outcome.SILENT ? Outcome.REFUSED : outcome;
    } else if (line.contains(IkeScanText.NOTIFY)) {
      outcome = outcome == Outcome.SILENT ? Outcome.REFUSED : outcome;
    } else if (line.contains(IkeScanText.GUESS)) {
      int from = line.indexOf(IkeScanText.GUESS) + IkeScanText.GUESS.length();
      implementation = line.substring(from).strip();
    } else {
      return otherwise(line);
    }
    return true;
  }

  private boolean otherwise(String line) {
    for (Map.Entry<Outcome, String> each : IkeScanText.OTHERWISE.entrySet()) {
      if (line.endsWith(each.getValue())) {
        outcome = each.getKey();
        return true;
      }
    }
    return false;
  }

  void tell(Notes notes, String address) {
    Values values = Values.of().address("address", address);
    values.text("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    values.flag("ikev1", ikev1).flag("ikev2", ikev2).number("accepted", accepted.size());
    values.text("implementation", implementation);
    boolean ownList = implementation.equals("strongSwan") && IkeScanFormat.ownList(accepted.size());
    Optional<Suggestions> lines = Suggestions.of(List.copyOf(accepted), ownList);
    if (lines.isPresent()) {
      values.text("ike", lines.get().ike().replace("!", ""));
      values.text("esp", lines.get().esp().replace("!", ""));
      values.text(
          "libreswanIke",
          lines.get().libreswan().replaceFirst("\n.*", "").replaceFirst("^ike=", ""));
    }
    notes.state(IkeScanFormat.PROBE, values, index);
  }
}
