package org.vpndiag.report;

import java.util.List;
import org.vpndiag.evidence.Evidence;

/**
 * How far a stage got.
 *
 * @param stage which
 * @param state how
 * @param summary one short sentence; empty where there is nothing to say
 * @param evidence what shows it
 */
public record StageState(Stage stage, State state, Words summary, List<Evidence> evidence) {

  /** Keeps its own copy. */
  public StageState {
    evidence = List.copyOf(evidence);
  }

  /** The states that a stage can be in. */
  public enum State {
    OK,
    FAILED,
    UNKNOWN,
    NOT_REACHED,
    WARNING
  }
}
