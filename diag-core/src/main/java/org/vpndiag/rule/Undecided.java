package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import org.vpndiag.report.Next;
import org.vpndiag.report.Stage;

/** Where the sight of an attempt ends without a failure, and what would show more. */
final class Undecided {
  private Undecided() {}

  /** What a ladder has to say of the first stage that nothing tells of. */
  static Optional<Next> next(Ladder ladder, List<RungState> climbed) {
    return Optional.ofNullable(ladder.next().get(stage(climbed)));
  }

  /** Where nobody tried, or somebody ended it, there is nothing to follow: it begins anew. */
  private static Stage stage(List<RungState> climbed) {
    int highest = highestUp(climbed);
    boolean tried = climbed.subList(0, highest + 1).stream().anyMatch(r -> r.rung().attempt());
    boolean ended = climbed.stream().anyMatch(RungState::ended);
    boolean open = tried && !ended && highest + 1 < climbed.size();
    return open ? climbed.get(highest + 1).rung().stage() : Stage.CONFIGURATION;
  }

  private static int highestUp(List<RungState> climbed) {
    int highest = climbed.size() - 1;
    while (highest >= 0 && !climbed.get(highest).isUp()) {
      highest--;
    }
    return highest;
  }
}
