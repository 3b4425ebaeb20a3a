package org.vpndiag.change;

import java.util.List;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.report.Stage;
import org.vpndiag.report.Words;

/**
 * One thing that is not as it was.
 *
 * @param stage what it bears upon
 * @param kind what became of it
 * @param type the type of fact that tells it
 * @param what whose change it is: a package's name, a file, a connection
 * @param differences what of it differs; empty for what came or went
 * @param evidence where it stands, before and after, as far as it does
 * @param weight how much it has to do with the failure
 */
public record Change(
    Stage stage,
    Kind kind,
    String type,
    String what,
    List<Difference> differences,
    List<Evidence> evidence,
    Weight weight) {

  /** Keeps its own copies. */
  public Change {
    differences = List.copyOf(differences);
    evidence = List.copyOf(evidence);
  }

  /** What became of a thing. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** How much a change has to do with the failure, the most first. */
  public enum Weight {
    /** It stands where the cause was found. */
    CAUSE("where the cause is", "原因の箇所"),
    /** It bears upon the stage that fails. */
    FAILING_STAGE("on the stage that fails", "失敗した段階"),
    /** It bears upon a stage before the one that fails. */
    EARLIER_STAGE("on a stage before it", "それより前の段階"),
    /** It bears upon a later stage: rather a consequence. */
    LATER_STAGE("on a later stage", "それより後の段階");

    private final String en;
    private final String ja;

    Weight(String en, String ja) {
      this.en = en;
      this.ja = ja;
    }

    /** Its name for people. */
    public Words title() {
      return new Words(en, ja);
    }
  }

  /**
   * A value that differs.
   *
   * @param attribute its name
   * @param before empty when it was not there
   * @param after empty when it is not there any more
   */
  public record Difference(String attribute, String before, String after) {}

  /** The same change with another weight. */
  Change weighing(Weight other) {
    return new Change(stage, kind, type, what, differences, evidence, other);
  }
}
