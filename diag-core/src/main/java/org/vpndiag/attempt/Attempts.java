package org.vpndiag.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;

/**
 * The attempts of a source.
 *
 * @param all oldest first
 * @param deciding the one that decides; null when there is none
 * @param standing what was told before the deciding attempt and holds in it: the daemons' starts,
 *     loaded secrets and connections
 * @param dropped how many of the oldest are not among them, by the types of their failures
 */
public record Attempts(
    List<Attempt> all, @Nullable Attempt deciding, List<Fact> standing, Map<String, Long> dropped) {

  /** Keeps its own copies. */
  public Attempts {
    all = List.copyOf(all);
    standing = List.copyOf(standing);
    dropped = Map.copyOf(dropped);
  }

  /** What holds at the end: the standing facts and those of the deciding attempt. */
  public List<Fact> decidingFacts() {
    List<Fact> facts = new ArrayList<>(standing);
    if (deciding != null) {
      facts.addAll(deciding.facts());
    }
    return facts;
  }

  /** How many other attempts failed as the deciding one did. */
  public long failedAlike() {
    Attempt decisive = deciding;
    if (decisive == null) {
      return 0;
    }
    long alike = all.stream().filter(decisive::failedLike).count();
    String failure = decisive.failure() == null ? "" : decisive.failure();
    return alike == 0 ? 0 : alike - 1 + dropped.getOrDefault(failure, 0L);
  }
}
