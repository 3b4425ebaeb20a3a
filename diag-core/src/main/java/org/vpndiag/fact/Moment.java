package org.vpndiag.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * @param span how much later than {@code time} it may have been: a second where stamps count whole
 *     seconds
 */
public record Moment(
    String source, long sequence, @Nullable Instant time, Clock clock, Duration span) {

  /** What a source's time stamps count. */
  public enum Clock {
    /** Universal time: captures, stamps with an offset. */
    UTC,
    /** The host's wall clock, its zone unknown: syslog. */
    LOCAL,
    /** No stamps at all: console output. */
    NONE
  }

  /** A stamp as its source writes it; one without a fraction of a second names the whole second. */
  public static Moment stamped(String source, long sequence, Instant time, Clock clock) {
    boolean whole = time.truncatedTo(ChronoUnit.SECONDS).equals(time);
    Duration span = whole ? Duration.ofSeconds(1) : Duration.ZERO;
    return new Moment(source, sequence, time, clock, span);
  }

  /** A place in a source without time stamps. */
  public static Moment untimed(String source, long sequence) {
    return new Moment(source, sequence, null, Clock.NONE, Duration.ZERO);
  }

  /** The same moment by universal time. */
  public Moment at(Instant universal) {
    return new Moment(source, sequence, universal, Clock.UTC, span);
  }

  /**
   * Which of two moments comes first; 0 where two sources' stamps are too coarse to tell, empty
   * where nothing relates the sources.
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
    int order = time.compareTo(other.time);
    boolean apart =
        order < 0
            ? !other.time.isBefore(time.plus(span))
            : !time.isBefore(other.time.plus(other.span));
    return Optional.of(apart ? order : 0);
  }

  /** Whether this is known to be later than another. */
  public boolean isAfter(Moment other) {
    return compareWith(other).filter(c -> c > 0).isPresent();
  }
}
