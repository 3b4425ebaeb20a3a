package org.vpndiag.report;

import java.util.List;
import java.util.Optional;

/**
 * What a run concluded.
 *
 * @param inputs what was read
 * @param view whose end the evidence shows: the client's or the server's
 * @param verdict the answer
 * @param summary one sentence
 * @param stages every stage, in order
 * @param diagnoses root causes first, the first being the one to act on
 * @param unseen what could not be seen
 * @param next what would tell more, where no cause was found; empty where nothing would
 * @param nearMisses rules that almost fitted, for {@code -v}
 */
public record Report(
    List<Input> inputs,
    Side view,
    Verdict verdict,
    Words summary,
    List<StageState> stages,
    List<Diagnosis> diagnoses,
    List<Unseen> unseen,
    Optional<Next> next,
    List<NearMiss> nearMisses) {

  /** Keeps its own copies. */
  public Report {
    inputs = List.copyOf(inputs);
    stages = List.copyOf(stages);
    diagnoses = List.copyOf(diagnoses);
    unseen = List.copyOf(unseen);
    nearMisses = List.copyOf(nearMisses);
  }

  /** The same with another summary. */
  public Report withSummary(Words other) {
    return new Report(inputs, view, verdict, other, stages, diagnoses, unseen, next, nearMisses);
  }

  /** The finding to act on. */
  public Optional<Diagnosis> rootCause() {
    return diagnoses.stream().filter(d -> d.role() == Role.ROOT_CAUSE).findFirst();
  }

  /**
   * A rule some of whose conditions held.
   *
   * @param rule its id
   * @param held how many of its conditions held before one failed
   * @param of how many it has
   * @param failed where the failing one stands and what it asks for
   */
  public record NearMiss(String rule, int held, int of, String failed) {}
}
