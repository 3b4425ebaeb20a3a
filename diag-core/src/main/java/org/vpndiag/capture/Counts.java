package org.vpndiag.capture;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vpndiag.report.Words;

/** How often each of a bounded number of things was seen. */
final class Counts<K extends Comparable<K>> {
  /** How many different things are told apart. */
  static final int LIMIT = 4_096;

  private final SortedMap<K, Long> counts = new TreeMap<>();
  private long beyond;

  void add(K key) {
    if (counts.size() >= LIMIT && !counts.containsKey(key)) {
      beyond++;
    } else {
      counts.merge(key, 1L, Long::sum);
    }
  }

  SortedMap<K, Long> asMap() {
    return counts;
  }

  Optional<Limit> reached(Words what) {
    return beyond == 0 ? Optional.empty() : Optional.of(new Limit(what, LIMIT, beyond));
  }
}
