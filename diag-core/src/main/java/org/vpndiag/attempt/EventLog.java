package org.vpndiag.attempt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of an attempt: the first and the latest ones all, of those between the first and the
 * last of each kind.
 */
final class EventLog {

  private static final int HEAD = 2_000;
  private static final int TAIL = 3_000;
  private static final int SHORT = 200;

  private final List<AttemptEvent> head = new ArrayList<>();
  private final IdentityHashMap<EventKind, FirstAndLast> middle = new IdentityHashMap<>();
  private final ArrayDeque<AttemptEvent> tail = new ArrayDeque<>();

  private static final class FirstAndLast {
    final AttemptEvent first;
    @Nullable AttemptEvent last;

    FirstAndLast(AttemptEvent first) {
      this.first = first;
    }
  }

  /** Whether it holds more than need be kept of many attempts. */
  boolean isLong() {
    return head.size() > SHORT;
  }

  void add(AttemptEvent event) {
    if (head.size() < HEAD) {
      head.add(event);
      return;
    }
    tail.addLast(event);
    if (tail.size() > TAIL) {
      thin(middle, tail.removeFirst());
    }
  }

  /** The kept events in their order. */
  List<AttemptEvent> all() {
    List<AttemptEvent> all = new ArrayList<>(head);
    all.addAll(kept(middle));
    all.addAll(tail);
    return all;
  }

  /** The first and the last event of each kind. */
  List<AttemptEvent> thinned() {
    IdentityHashMap<EventKind, FirstAndLast> kinds = new IdentityHashMap<>();
    head.forEach(event -> thin(kinds, event));
    kept(middle).forEach(event -> thin(kinds, event));
    tail.forEach(event -> thin(kinds, event));
    return kept(kinds);
  }

  private static void thin(IdentityHashMap<EventKind, FirstAndLast> kinds, AttemptEvent event) {
    FirstAndLast known = kinds.get(event.kind());
    if (known == null) {
      kinds.put(event.kind(), new FirstAndLast(event));
    } else {
      known.last = event;
    }
  }

  private static List<AttemptEvent> kept(IdentityHashMap<EventKind, FirstAndLast> kinds) {
    List<AttemptEvent> kept = new ArrayList<>();
    for (FirstAndLast pair : kinds.values()) {
      kept.add(pair.first);
      if (pair.last != null) {
        kept.add(pair.last);
      }
    }
    kept.sort((a, b) -> Long.compare(a.order(), b.order()));
    return kept;
  }
}
