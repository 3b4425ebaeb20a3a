package org.vpndiag.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/**
 * One try to bring a connection up.
 *
 * @param connection the connection's name; null where nothing tells it
 * @param peer the other end's address; null where nothing tells it
 * @param started its first event
 * @param ended its last event
 * @param role whose view it is
 * @param outcome what became of it
 * @param failure what tells how it failed: the type of its first failure, of a capture the rule of
 *     its root cause; null where it did not fail
 * @param facts its events: all (within a limit) of the deciding and of the last successful attempt,
 *     of others the first and the last of each type; made when they are asked for, not to be
 *     changed
 * @param eventCount how many events it had
 */
public record Attempt(
    @Nullable String connection,
    @Nullable String peer,
    Moment started,
    Moment ended,
    Role role,
    Outcome outcome,
    @Nullable String failure,
    List<Fact> facts,
    long eventCount) {

  /** Which end wrote the log. */
  public enum Role {
    /** The end that asked for the connection. */
    INITIATOR,
    /** The end that was asked. */
    RESPONDER
  }

  /** What became of an attempt. */
  public enum Outcome {
    /** PPP, or as far as the source can tell IPsec, is up at its end. */
    UP,
    /** Something failed. */
    FAILED,
    /** It neither came up nor failed within the log. */
    UNFINISHED,
    /** It came up and ended. */
    ENDED
  }

  /** Whether both failed, and in the same way. */
  public boolean failedLike(Attempt other) {
    return outcome == Outcome.FAILED
        && other.outcome == Outcome.FAILED
        && failure != null
        && failure.equals(other.failure);
  }
}
