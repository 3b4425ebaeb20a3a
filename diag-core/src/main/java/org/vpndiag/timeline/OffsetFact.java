package org.vpndiag.timeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment.Clock;

/** Words an offset: as a time zone, and what the clock is wrong by beyond it. */
final class OffsetFact {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration WIDEST_ZONE = Duration.ofHours(14);
  private static final Duration DAY = Duration.ofDays(1);

  /** Beyond so much a stamp without a year was given the wrong one. */
  private static final Duration YEAR = Duration.ofDays(300);

  /** What a zone may be off by and still be told as a zone. */
  private static final Duration SLOPPY = Duration.ofMinutes(10);

  private static final Duration EXACT = Duration.ofSeconds(2);

  private OffsetFact() {}

  static Fact of(Offset offset) {
    Told.Pair pair = offset.pairs().get(0);
    Duration ahead = nearest(offset.shift().negated(), Duration.ofSeconds(1));
    Map<String, Object> values = new HashMap<>();
    values.put("source", pair.here().evidence().source());
    values.put("reference", pair.there().evidence().source());
    values.put("seconds", ahead.toSeconds());
    values.put("events", (long) offset.shared());
    words(ahead, Told.moment(pair.here()).clock() == Clock.LOCAL, values);
    return new Fact(
        Timeline.OFFSET,
        values,
        pair.here().evidence(),
        Map.of(),
        null,
        List.of(pair.there().evidence()));
  }

  private static void words(Duration ahead, boolean local, Map<String, Object> values) {
    Duration left = local && ahead.abs().compareTo(YEAR) > 0 ? withoutDays(ahead) : ahead;
    Duration zone = nearest(left, HALF_HOUR);
    Duration wrong = left.minus(zone);
    if (local
        && wrong.abs().compareTo(SLOPPY) <= 0
        && zone.abs().compareTo(WIDEST_ZONE) <= 0
        && !zone.isZero()) {
      values.put("zone", sign(zone) + "%02d:%02d".formatted(hours(zone), minutes(zone)));
      left = wrong;
    }
    if (left.abs().compareTo(EXACT) > 0) {
      values.put("error", sign(left) + clock(left.abs()));
    }
  }

  private static Duration withoutDays(Duration ahead) {
    return ahead.minus(nearest(ahead, DAY));
  }

  private static Duration nearest(Duration length, Duration unit) {
    return unit.multipliedBy(Math.round((double) length.toMillis() / unit.toMillis()));
  }

  private static String sign(Duration length) {
    return length.isNegative() ? "-" : "+";
  }

  private static long hours(Duration length) {
    return length.abs().toHours();
  }

  private static int minutes(Duration length) {
    return length.abs().toMinutesPart();
  }

  private static String clock(Duration length) {
    return "%d:%02d:%02d"
        .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
  }
}
