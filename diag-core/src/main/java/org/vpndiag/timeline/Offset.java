package org.vpndiag.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpndiag.fact.Fact;
import org.vpndiag.timeline.Told.Pair;

/**
 * How far a source's stamps are from the reference's, found by the events that both tell of: the
 * one shift that brings most of them together.
 *
 * @param shift what to add to the source's stamps
 * @param shared how many events come together
 * @param pairs them
 */
record Offset(Duration shift, int shared, List<Pair> pairs) {
  /** Stamps of whole seconds, and a daemon that logs a little late. */
  private static final long WINDOW = 1_500;

  private static final long QUARTER = Duration.ofMinutes(15).toMillis();
  private static final long SNAP = 2_000;
  private static final int ENOUGH = 2;

  /** A window of shifts that lie together. */
  private record Vote(List<Pair> pairs, int events, int kinds, boolean zone) {
    private static final Comparator<Vote> BY_WEIGHT =
        Comparator.comparingInt(Vote::kinds)
            .thenComparingInt(Vote::events)
            .thenComparing(Vote::zone);

    static Vote of(List<Pair> pairs) {
      Set<Fact> here = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<Fact> there = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<SharedEvent> kinds = new HashSet<>();
      for (Pair pair : pairs) {
        here.add(pair.here());
        there.add(pair.there());
        kinds.add(pair.event());
      }
      boolean zone = isZone(pairs.get(0).apart());
      return new Vote(pairs, Math.min(here.size(), there.size()), kinds.size(), zone);
    }

    long from() {
      return pairs.get(0).apart();
    }

    boolean isEnough() {
      return zone || kinds >= ENOUGH;
    }

    boolean rivals(Vote other) {
      return Math.abs(from() - other.from()) > 2 * WINDOW && BY_WEIGHT.compare(this, other) == 0;
    }
  }

  /** The shift between two sources; empty where they share too little, or two shifts fit alike. */
  static Optional<Offset> between(Told source, Told reference) {
    List<Pair> pairs = source.pairs(reference);
    pairs.sort(Comparator.comparingLong(Pair::apart));
    List<Vote> votes = new ArrayList<>();
    int end = 0;
    for (int begin = 0; begin < pairs.size(); begin++) {
      while (end < pairs.size() && pairs.get(end).apart() - pairs.get(begin).apart() <= WINDOW) {
        end++;
      }
      if (begin == 0 || pairs.get(begin - 1).apart() != pairs.get(begin).apart()) {
        votes.add(Vote.of(pairs.subList(begin, end)));
      }
    }
    return votes.stream()
        .max(Vote.BY_WEIGHT)
        .filter(Vote::isEnough)
        .filter(best -> votes.stream().noneMatch(best::rivals))
        .map(Offset::of);
  }

  private static Offset of(Vote vote) {
    long from = vote.from();
    long shift = vote.zone() ? nearestQuarter(from) : from;
    return new Offset(Duration.ofMillis(shift), vote.events(), List.copyOf(vote.pairs()));
  }

  private static boolean isZone(long millis) {
    return Math.abs(millis - nearestQuarter(millis)) <= SNAP;
  }

  private static long nearestQuarter(long millis) {
    return Math.round((double) millis / QUARTER) * QUARTER;
  }
}
