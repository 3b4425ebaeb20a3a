package org.vpndiag.capture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vpndiag.report.Words;

/**
 * What is followed, by key, of a bounded number; what comes when it is full is counted, not
 * followed.
 */
final class Table<K, V> {
  private final Words name;
  private final int limit;
  private final Map<K, V> rows = new LinkedHashMap<>();
  private long overflow;

  Table(Words name, int limit) {
    this.name = name;
    this.limit = limit;
  }

  /** The row of a key, made when it is new; empty when the table is full. */
  Optional<V> at(K key, Supplier<V> make) {
    V row = rows.get(key);
    if (row == null && rows.size() >= limit) {
      overflow++;
      return Optional.empty();
    }
    if (row == null) {
      row = make.get();
      rows.put(key, row);
    }
    return Optional.of(row);
  }

  /** The row of a key, if it is there. */
  Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** The rows in the order of their coming. */
  Collection<V> rows() {
    return rows.values();
  }

  /** The keys and rows in the order of their coming. */
  Map<K, V> asMap() {
    return rows;
  }

  /** What did not find a place, in words. */
  Optional<Limit> reached() {
    return overflow == 0 ? Optional.empty() : Optional.of(new Limit(name, limit, overflow));
  }
}
