package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Role;
import org.vpndiag.report.Severity;
import org.vpndiag.report.Stage;
import org.vpndiag.report.StageState;
import org.vpndiag.report.StageState.State;
import org.vpndiag.report.Words;

/** The contract's stages, from the ladder's rungs and the findings. */
final class Stages {
  private static final Words LOST =
      new Words("was up, and went down again", "いったん成立しましたが、その後失われました");
  private static final Words DRAGGED_DOWN =
      new Words("worked, and was ended after a later stage failed", "動作していましたが、後の段階の失敗に伴って終了しました");

  private static final Words PROVEN =
      new Words("in order, as what the packets show proves", "パケットから、正常に動作していることが分かります");

  private final List<RungState> ladder;
  private final List<Diagnosis> diagnoses;
  private final Optional<Diagnosis> cause;

  private Stages(List<RungState> ladder, List<Diagnosis> diagnoses) {
    this.ladder = ladder;
    this.diagnoses = diagnoses;
    cause = diagnoses.stream().filter(d -> d.role() == Role.ROOT_CAUSE).findFirst();
  }

  static List<StageState> of(List<RungState> ladder, List<Diagnosis> diagnoses) {
    Stages stages = new Stages(ladder, diagnoses);
    List<StageState> states = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      states.add(stages.of(stage));
    }
    return states;
  }

  private StageState of(Stage stage) {
    Optional<RungState> highest =
        rungsOf(stage).stream().filter(RungState::isUp).reduce((lower, upper) -> upper);
    State state = state(stage);
    Optional<RungState> lost = rungsOf(stage).stream().filter(Stages::wasLost).findFirst();
    Optional<RungState> dragged =
        rungsOf(stage).stream().filter(RungState::draggedDown).findFirst();
    Words summary =
        cause
            .filter(d -> d.stage() == stage)
            .map(Diagnosis::title)
            .or(() -> lost.map(r -> LOST))
            .or(() -> dragged.map(r -> DRAGGED_DOWN))
            .or(() -> highest.map(r -> up(stage, r)))
            .orElse(Words.same(""));
    List<Evidence> evidence =
        lost.or(() -> dragged).or(() -> highest).map(RungState::evidence).orElse(List.of());
    return new StageState(stage, state, summary, evidence);
  }

  /** What is inside of a host, packets do not show but prove. */
  private static Words up(Stage stage, RungState rung) {
    boolean proven =
        stage.compareTo(Stage.REACHABILITY) < 0
            && rung.evidence().stream().allMatch(PacketEvidence.class::isInstance)
            && !rung.evidence().isEmpty();
    return proven ? PROVEN : rung.rung().title();
  }

  private List<RungState> rungsOf(Stage stage) {
    return ladder.stream().filter(r -> r.rung().stage() == stage).toList();
  }

  private State state(Stage stage) {
    if (cause.isPresent() && cause.get().stage() == stage) {
      return State.FAILED;
    }
    List<RungState> rungs = rungsOf(stage);
    if (rungs.stream().anyMatch(Stages::wasLost)) {
      return State.FAILED;
    }
    if (rungs.stream().anyMatch(r -> r.isUp() || r.draggedDown())) {
      return hasWarning(stage) ? State.WARNING : State.OK;
    }
    boolean afterCause = cause.isPresent() && cause.get().stage().compareTo(stage) < 0;
    boolean notReached =
        rungs.stream().anyMatch(r -> r.failed() || r.state() == RungState.State.NEVER_REACHED);
    return afterCause || notReached ? State.NOT_REACHED : State.UNKNOWN;
  }

  private static boolean wasLost(RungState rung) {
    return rung.state() == RungState.State.LOST && rung.failed() && !rung.draggedDown();
  }

  private boolean hasWarning(Stage stage) {
    return diagnoses.stream().anyMatch(d -> d.stage() == stage && d.severity() == Severity.WARNING);
  }
}
