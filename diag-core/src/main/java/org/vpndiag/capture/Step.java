package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;

/** A step of the ladder that may still grow. */
final class Step {
  /** Traffic that pauses for less goes on in its step, whatever messages came meanwhile. */
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final Steps steps;
  private final long firstPacket;
  private final long firstNanos;
  private final IpAddress source;
  private final int port;
  private final Words label;
  private @Nullable Object identity;
  private final int hash;
  private final LadderStep.Mark mark;
  private long lastPacket;
  private long lastNanos;
  private long count = 1;
  private long answers;
  private boolean closed;

  /**
   * A step.
   *
   * @param source who sends it first, an address that many steps share
   */
  Step(
      Steps steps,
      Place first,
      IpAddress source,
      Words label,
      Object identity,
      LadderStep.Mark mark) {
    this.steps = steps;
    this.firstPacket = first.packet();
    this.firstNanos = first.nanos();
    this.source = source;
    this.port = first.encapsulatedPort();
    this.label = label;
    this.identity = identity;
    this.hash = identity.hashCode();
    this.mark = mark;
    lastPacket = first.packet();
    lastNanos = first.nanos();
  }

  /** The message once more; whether it is a copy. */
  boolean again(Place place) {
    boolean copy = place.isCopyOf(lastNanos);
    if (copy) {
      return true;
    }
    count++;
    lastPacket = place.packet();
    lastNanos = place.nanos();
    return false;
  }

  /**
   * The next packet of traffic, of either end. False when it begins a step of its own: a message
   * began meanwhile and the traffic paused, or too much came between.
   */
  boolean goesOn(long packet, long nanos, IpAddress sender) {
    boolean paused = nanos - lastNanos > PAUSE_NANOS && steps.latestMessage() > lastPacket;
    if (closed || paused || steps.isEnded()) {
      return false;
    }
    if (isFrom(sender)) {
      count++;
    } else {
      answers++;
    }
    lastPacket = packet;
    lastNanos = nanos;
    steps.heard(packet);
    return true;
  }

  /** It does not grow any more. */
  void close() {
    closed = true;
    identity = null;
  }

  /** The port of its packets on the other side than 4500; 0 for others. */
  int port() {
    return port;
  }

  boolean isTraffic() {
    return mark == LadderStep.Mark.TRAFFIC;
  }

  boolean isFrom(IpAddress sender) {
    return source.equals(sender);
  }

  /** Whether it has this identity; its hash is known because many steps are asked. */
  boolean is(Object identity, int hash) {
    return this.hash == hash && identity.equals(this.identity);
  }

  LadderStep finished() {
    Seen first = Seen.at(firstPacket, firstNanos);
    return new LadderStep(
        first,
        lastPacket == firstPacket ? first : Seen.at(lastPacket, lastNanos),
        source.toString(),
        port,
        label,
        count,
        answers,
        mark);
  }
}
