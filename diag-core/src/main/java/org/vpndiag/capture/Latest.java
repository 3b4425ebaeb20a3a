package org.vpndiag.capture;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.vpndiag.report.Words;

/** The latest of what happened, of a bounded number. */
final class Latest<T> {
  private final Words name;
  private final int limit;
  private final Queue<T> kept = new ArrayDeque<>();
  private long forgotten;

  Latest(Words name, int limit) {
    this.name = name;
    this.limit = limit;
  }

  void add(T one) {
    if (kept.size() == limit) {
      kept.remove();
      forgotten++;
    }
    kept.add(one);
  }

  /** In the order of their coming. */
  List<T> all() {
    return List.copyOf(kept);
  }

  /** How many gave way, in words. */
  Optional<Limit> reached() {
    return forgotten == 0 ? Optional.empty() : Optional.of(new Limit(name, limit, forgotten));
  }
}
