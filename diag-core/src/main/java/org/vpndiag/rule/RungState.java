package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.Moment;

/**
 * What a case shows of a rung.
 *
 * @param rung which
 * @param state whether it is up
 * @param upAt when it last came up; null where that is not known
 * @param evidence what shows the state
 */
public record RungState(Rung rung, State state, @Nullable Moment upAt, List<Evidence> evidence) {

  /** Keeps its own copy. */
  public RungState {
    evidence = List.copyOf(evidence);
  }

  /** The states that a rung can be in. */
  public enum State {
    /** It is up now, as far as the newest evidence tells. */
    UP,
    /** It was up and is not any more. */
    LOST,
    /** Something says that it is down, and it was never up. */
    DOWN,
    /** A source would have shown it and does not. */
    NEVER_REACHED,
    /** No source covers it. */
    NOT_SEEN
  }

  boolean isUp() {
    return state == State.UP;
  }

  /** Whether evidence says that it failed, rather than that it was not tried. */
  boolean failed() {
    return state == State.LOST || state == State.DOWN;
  }

  /** Whether what happened last of something lies before this rung came up, so explains nothing. */
  boolean cameUpAfter(Optional<Moment> something) {
    return upAt != null && something.isPresent() && upAt.isAfter(something.get());
  }
}
