package org.vpndiag.timeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/** The events that one source, or several of one clock, share with others, by what they are. */
final class Told {
  /** A repeated event identifies little; the last ones of a kind are enough. */
  private static final int MAX_ALIKE = 40;

  private final Map<SharedEvent, ArrayDeque<Fact>> events = new LinkedHashMap<>();

  static Told of(Iterable<Fact> facts) {
    Told told = new Told();
    for (Fact fact : facts) {
      SharedEvent.of(fact).ifPresent(event -> told.add(event, fact));
    }
    return told;
  }

  private void add(SharedEvent event, Fact fact) {
    ArrayDeque<Fact> alike = events.computeIfAbsent(event, e -> new ArrayDeque<>());
    alike.addLast(fact);
    if (alike.size() > MAX_ALIKE) {
      alike.removeFirst();
    }
  }

  /** Each event of this source beside each of another that may be the same. */
  List<Pair> pairs(Told other) {
    List<Pair> pairs = new ArrayList<>();
    events.forEach(
        (event, here) ->
            other
                .of(event)
                .forEach(there -> here.forEach(fact -> pairs.add(new Pair(event, fact, there)))));
    return pairs;
  }

  private Collection<Fact> of(SharedEvent event) {
    ArrayDeque<Fact> alike = events.get(event);
    return alike == null ? List.of() : alike;
  }

  static Instant time(Fact fact) {
    return Objects.requireNonNull(moment(fact).time());
  }

  static Moment moment(Fact fact) {
    return Objects.requireNonNull(fact.moment());
  }

  /** Two facts that may tell of one event. */
  record Pair(SharedEvent event, Fact here, Fact there) {
    /** How far the other source's clock is ahead, in milliseconds, if it is one event. */
    long apart() {
      return time(there).toEpochMilli() - time(here).toEpochMilli();
    }
  }
}
