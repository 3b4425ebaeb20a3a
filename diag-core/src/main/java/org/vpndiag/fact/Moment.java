package org.vpndiag.fact;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a fact was seen, as far as its source tells.
 *
 * @param source the source whose order {@code sequence} counts
 * @param sequence the place within the source: a line or packet number
 * @param time the source's own time; of a {@link Clock#LOCAL} source it is the wall clock read as
 *     if it were UTC
 * @param clock what {@code time} counts
 */
public record Moment(String source, long sequence, @Nullable Instant time, Clock clock) {

  /** What a source's time stamps count. */
  public enum Clock {
    /** Universal time: captures, stamps with an offset. */
    UTC,
    /** The host's wall clock, its zone unknown: syslog. */
    LOCAL,
    /** No stamps at all: console output. */
    NONE
  }

  /** A place in a source without time stamps. */
  public static Moment untimed(String source, long sequence) {
    return new Moment(source, sequence, null, Clock.NONE);
  }

  /**
   * Which of two moments comes first; empty where nothing relates their sources.
   *
   * @return negative, zero or positive as in {@link Comparable}
   */
  public Optional<Integer> compareWith(Moment other) {
    if (source.equals(other.source)) {
      return Optional.of(Long.compare(sequence, other.sequence));
    }
    if (time == null || other.time == null || clock != other.clock) {
      return Optional.empty();
    }
    return Optional.of(time.compareTo(other.time));
  }

  /** Whether this is known to be later than another. */
  public boolean isAfter(Moment other) {
    return compareWith(other).filter(c -> c > 0).isPresent();
  }
}
