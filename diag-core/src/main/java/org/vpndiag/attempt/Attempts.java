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

  /** How many there were. */
  public long count() {
    return all.size() + dropped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many failed as the given one did, those that are not kept too. */
  public long failedLike(Attempt attempt) {
    String failure = attempt.failure();
    return failure == null
        ? 0
        : all.stream().filter(attempt::failedLike).count() + dropped.getOrDefault(failure, 0L);
  }
}
