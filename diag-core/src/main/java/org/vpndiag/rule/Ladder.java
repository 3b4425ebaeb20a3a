package org.vpndiag.rule;

import java.util.List;
import java.util.Map;
import org.vpndiag.report.Next;
import org.vpndiag.report.Side;
import org.vpndiag.report.Stage;

/**
 * The rungs that an attempt climbs, as one of its two ends sees them.
 *
 * @param view which end
 * @param when what shows that a case is told by that end; nothing for the view that is taken
 *     otherwise
 * @param ended what shows that a connection that was up was ended on purpose, with nothing wrong
 *     before; the first names what was up
 * @param next what would tell of a stage, where nothing that was read does
 * @param rungs lowest first
 */
public record Ladder(
    Side view,
    List<Condition> when,
    List<Condition> ended,
    Map<Stage, Next> next,
    List<Rung> rungs) {

  /** Keeps its own copies. */
  public Ladder {
    when = List.copyOf(when);
    ended = List.copyOf(ended);
    next = Map.copyOf(next);
    rungs = List.copyOf(rungs);
  }

  /** The place of a rung; -1 when there is none of the name. */
  int indexOf(String rung) {
    for (int i = 0; i < rungs.size(); i++) {
      if (rungs.get(i).id().equals(rung)) {
        return i;
      }
    }
    return -1;
  }
}
