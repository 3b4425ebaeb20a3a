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
 * @param downs when something that shows it down was last seen, of each such thing that happened
 * @param draggedDown whether it was lost after a rung above it had failed: a consequence of that
 * @param ended whether it was lost when somebody ended the connection on purpose
 * @param evidence what shows the state; of what was lost unseen also that it was up
 */
public record RungState(
    Rung rung,
    State state,
    @Nullable Moment upAt,
    List<Moment> downs,
    boolean draggedDown,
    boolean ended,
    List<Evidence> evidence) {

  /** Keeps its own copies. */
  public RungState {
    downs = List.copyOf(downs);
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

  RungState dragged() {
    return new RungState(rung, state, upAt, downs, true, ended, evidence);
  }

  RungState endedOnPurpose() {
    return new RungState(rung, state, upAt, downs, draggedDown, true, evidence);
  }

  boolean isUp() {
    return state == State.UP;
  }

  /** Whether evidence says that it failed, rather than that it was not tried or was ended. */
  boolean failed() {
    return !ended && (state == State.LOST || state == State.DOWN);
  }

  /** Whether it was up when one source told of it, and is not in a newer one. */
  boolean lostUnseen() {
    return state == State.LOST && upAt != null && downs.isEmpty();
  }

  /** When it was last seen to fail. */
  Optional<Moment> downAt() {
    return downs.stream().reduce((one, other) -> other.isAfter(one) ? other : one);
  }

  /** When it was first seen to fail since it was up. */
  Optional<Moment> lostAt() {
    return downs.stream()
        .filter(down -> upAt == null || down.isAfter(upAt))
        .reduce((one, other) -> one.isAfter(other) ? other : one);
  }

  /** Whether what happened last of something lies before this rung came up, so explains nothing. */
  boolean cameUpAfter(Optional<Moment> something) {
    return upAt != null && something.isPresent() && upAt.isAfter(something.get());
  }
}
