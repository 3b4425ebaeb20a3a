package org.vpndiag.capture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;

/** How often each of a bounded number of things was seen. */
final class Counts<K> {
  /** How many different things are told apart. */
  static final int LIMIT = 4_096;

  private final Map<K, long[]> counts = new HashMap<>();
  private long beyond;

  /** One more. */
  void add(K key) {
    if (!addKnown(key)) {
      addFirst(key);
    }
  }

  /** One more of what was seen before; false when it was not. */
  boolean addKnown(K key) {
    long @Nullable [] count = counts.get(key);
    if (count != null) {
      count[0]++;
    }
    return count != null;
  }

  /** The first of its kind, which is kept. */
  void addFirst(K key) {
    if (counts.size() < LIMIT) {
      counts.put(key, new long[] {1});
    } else {
      beyond++;
    }
  }

  /** How often a thing was seen. */
  long of(K key) {
    long @Nullable [] count = counts.get(key);
    return count == null ? 0 : count[0];
  }

  /** How often each was seen, by name. */
  SortedMap<String, Long> named(Function<K, String> name) {
    SortedMap<String, Long> named = new TreeMap<>();
    counts.forEach((key, count) -> named.merge(name.apply(key), count[0], Long::sum));
    return named;
  }

  /** The same of a part of them. */
  SortedMap<String, SortedMap<String, Long>> named(
      Function<K, String> group, Function<K, String> name) {
    SortedMap<String, SortedMap<String, Long>> named = new TreeMap<>();
    counts.forEach(
        (key, count) ->
            named
                .computeIfAbsent(group.apply(key), g -> new TreeMap<>())
                .merge(name.apply(key), count[0], Long::sum));
    return named;
  }

  Optional<Limit> reached(Words what) {
    return beyond == 0 ? Optional.empty() : Optional.of(new Limit(what, LIMIT, beyond));
  }
}
