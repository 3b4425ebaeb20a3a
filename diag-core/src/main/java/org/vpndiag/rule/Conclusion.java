package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Next;
import org.vpndiag.report.Report.NearMiss;
import org.vpndiag.report.Side;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/**
 * What the rules make of a case.
 *
 * @param view which end tells it
 * @param ladder the state of each rung, lowest first
 * @param next what would tell more, where no cause was found; empty where nothing would
 */
public record Conclusion(
    Side view,
    Verdict verdict,
    Words summary,
    List<RungState> ladder,
    List<StageState> stages,
    List<Diagnosis> diagnoses,
    Optional<Next> next,
    List<NearMiss> nearMisses) {

  /** Keeps its own copies. */
  public Conclusion {
    ladder = List.copyOf(ladder);
    stages = List.copyOf(stages);
    diagnoses = List.copyOf(diagnoses);
    nearMisses = List.copyOf(nearMisses);
  }
}
