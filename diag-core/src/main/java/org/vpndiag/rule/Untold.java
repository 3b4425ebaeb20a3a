package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import org.vpndiag.report.Next;
import org.vpndiag.report.Stage;

/** Where the sight of an attempt ends without a failure, and what would show more. */
final class Untold {
  private Untold() {}

  /** What a ladder has to say of the first stage that nothing tells of. */
  static Optional<Next> next(Ladder ladder, List<RungState> climbed) {
    int above = furthest(climbed).map(climbed::indexOf).orElse(-1) + 1;
    List<RungState> reached = climbed.subList(0, above);
    boolean beyondGoal =
        reached.stream().limit(Math.max(0, above - 1)).anyMatch(r -> r.rung().goal());
    return beyondGoal || above == climbed.size()
        ? Optional.empty()
        : Optional.ofNullable(ladder.next().get(stage(climbed, reached)));
  }

  /** Where nobody tried, or somebody ended it, there is nothing to follow: it begins anew. */
  private static Stage stage(List<RungState> climbed, List<RungState> reached) {
    boolean tried = reached.stream().anyMatch(r -> r.rung().attempt());
    boolean ended = climbed.stream().anyMatch(RungState::ended);
    return tried && !ended ? climbed.get(reached.size()).rung().stage() : Stage.CONFIGURATION;
  }

  /** The last rung that is up; a daemon that runs is no step beyond those of earlier stages. */
  static Optional<RungState> furthest(List<RungState> climbed) {
    return climbed.stream()
        .filter(RungState::isUp)
        .reduce((low, high) -> high.rung().stage().compareTo(low.rung().stage()) < 0 ? low : high);
  }
}
