package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;

/**
 * What is followed, by key, of a bounded number: the last ones decide, so what was silent longest
 * gives way.
 */
final class Table<K, V extends Table.Row> {

  /** Something that is followed. */
  interface Row {
    /** The number of the latest packet that belongs to it. */
    long lastPacket();
  }

  private final Words name;
  private final int limit;
  private final Consumer<V> forget;
  private final Map<K, V> rows = new LinkedHashMap<>();
  private long forgotten;

  Table(Words name, int limit) {
    this(name, limit, row -> {});
  }

  /**
   * A table.
   *
   * @param limit how many rows it has in the end; meanwhile it may have twice as many, so that room
   *     is made seldom
   * @param forget is told of each row that gives way
   */
  Table(Words name, int limit, Consumer<V> forget) {
    this.name = name;
    this.limit = limit;
    this.forget = forget;
  }

  /** The row of a key; null when there is none. */
  @Nullable V get(K key) {
    return rows.get(key);
  }

  /** A new row. */
  V add(K key, V row) {
    if (rows.size() >= 2 * limit) {
      trim();
    }
    rows.put(key, row);
    return row;
  }

  /** Gives a row another key. */
  void move(K from, K to) {
    rows.put(to, rows.remove(from));
  }

  /** The rows in the order of their coming. */
  Collection<V> rows() {
    return asMap().values();
  }

  /** The keys and rows in the order of their coming. */
  Map<K, V> asMap() {
    trim();
    return rows;
  }

  /** How many gave way, in words. */
  Optional<Limit> reached() {
    trim();
    return forgotten == 0 ? Optional.empty() : Optional.of(new Limit(name, limit, forgotten));
  }

  private void trim() {
    int tooMany = rows.size() - limit;
    if (tooMany <= 0) {
      return;
    }
    long[] last = rows.values().stream().mapToLong(Row::lastPacket).toArray();
    Arrays.sort(last);
    long newest = last[tooMany - 1];
    List<V> silent = new ArrayList<>();
    rows.values().removeIf(row -> silent.size() < tooMany && isSilent(row, newest, silent));
    silent.forEach(forget);
    forgotten += silent.size();
  }

  private static <V extends Row> boolean isSilent(V row, long newest, List<V> silent) {
    return row.lastPacket() <= newest && silent.add(row);
  }
}
