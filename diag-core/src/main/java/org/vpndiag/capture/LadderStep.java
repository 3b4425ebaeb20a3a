package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;

/**
 * A step of a conversation: a message with its retransmissions, or a run of traffic.
 *
 * @param first its first packet
 * @param last its last packet
 * @param source who sent it first
 * @param port the port on the other side than UDP 4500; 0 where it was not in such
 * @param label what it is
 * @param count how often it came from there
 * @param answers how often the same came from the other end; only for traffic
 * @param mark what is wrong with it
 */
public record LadderStep(
    Seen first,
    Seen last,
    String source,
    int port,
    Words label,
    long count,
    long answers,
    Mark mark) {

  /** Written out, because what records get is linked anew at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LadderStep step
        && first.packet() == step.first.packet()
        && last.packet() == step.last.packet()
        && port == step.port
        && count == step.count
        && answers == step.answers
        && mark == step.mark
        && source.equals(step.source)
        && label.equals(step.label);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first.packet());
  }

  /** What is wrong with a step. */
  public enum Mark {
    /** Nothing. */
    NONE,
    /** Mere traffic: folded, never wrong by itself. */
    TRAFFIC,
    /** A refusal or an error. */
    REFUSED
  }
}
