package org.vpndiag.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Spans of time, those that overlap made one. */
final class Spans {
  /** Packets overtake each other by less. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  /** Who connects anew has left what was there before by then. */
  private static final Duration LONG = Duration.ofSeconds(10);

  private final TreeMap<Instant, Instant> ends = new TreeMap<>();

  /** One span; none where it ends before it begins. */
  static Spans of(Instant first, Instant last) {
    Spans one = new Spans();
    if (!last.isBefore(first)) {
      one.add(first, last);
    }
    return one;
  }

  void add(Instant first, Instant last) {
    Instant from = first;
    Instant to = last;
    Map.Entry<Instant, Instant> before = ends.floorEntry(to);
    while (before != null && !before.getValue().isBefore(from)) {
      from = before.getKey().isBefore(from) ? before.getKey() : from;
      to = before.getValue().isAfter(to) ? before.getValue() : to;
      ends.remove(before.getKey());
      before = ends.floorEntry(to);
    }
    ends.put(from, to);
  }

  void addAll(Spans others) {
    for (Map.Entry<Instant, Instant> other : others.ends.entrySet()) {
      add(other.getKey(), other.getValue());
    }
  }

  /** Whether one of these goes on while one of the others does. */
  boolean overlap(Spans others) {
    for (Map.Entry<Instant, Instant> other : others.ends.entrySet()) {
      if (overlaps(other.getKey(), other.getValue())) {
        return true;
      }
    }
    return false;
  }

  private boolean overlaps(Instant first, Instant last) {
    Map.Entry<Instant, Instant> before = ends.lowerEntry(last.minus(TOLERANCE));
    return before != null && before.getValue().isAfter(first.plus(TOLERANCE));
  }

  /** Whether one of these began before one of the others and goes on for long after it. */
  boolean surround(Spans others) {
    for (Map.Entry<Instant, Instant> other : others.ends.entrySet()) {
      if (surround(other.getKey(), other.getValue())) {
        return true;
      }
    }
    return false;
  }

  private boolean surround(Instant first, Instant last) {
    Map.Entry<Instant, Instant> before = ends.lowerEntry(first.minus(TOLERANCE));
    return before != null && isLong(last, before.getValue());
  }

  /** Whether something went on for long after something else had ended. */
  static boolean isLong(Instant ended, @Nullable Instant last) {
    return last != null && last.isAfter(ended.plus(LONG));
  }

  /** When the last one ends; long ago where there is none. */
  Instant end() {
    return ends.isEmpty() ? Instant.MIN : ends.lastEntry().getValue();
  }
}
