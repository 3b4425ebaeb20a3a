package org.vpndiag.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Notes;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Values;

/** What a status tells over several lines, gathered: an SA, a connection, the daemon. */
final class SaTable {

  private final Notes notes;
  private final List<Row> rows = new ArrayList<>();

  SaTable(Notes notes) {
    this.notes = notes;
  }

  /** One fact to be. */
  record Row(FactType type, String key, Values values, int index, String shown) {

    boolean is(FactType wanted) {
      return type.name().equals(wanted.name());
    }
  }

  /** A new fact, first told of in this line. */
  Row open(FactType type, String key, int index, String line) {
    Row row = new Row(type, key, notes.values(), index, line.strip());
    rows.add(row);
    return row;
  }

  /** The last one opened under this key. */
  Optional<Row> find(FactType type, String key) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      Row row = rows.get(i);
      if (row.is(type) && (key.isEmpty() || row.key.equals(key))) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** All of a type, in their order. */
  List<Row> all(FactType type) {
    return rows.stream().filter(row -> row.is(type)).toList();
  }

  /** The last one of a type. */
  Optional<Row> last(FactType type) {
    return find(type, "");
  }

  /** How many of a type have a value. */
  long count(FactType type, String attribute, Object value) {
    return rows.stream()
        .filter(row -> row.is(type) && value.equals(row.values.map().get(attribute)))
        .count();
  }

  /** Whether every one of a type has an attribute. */
  boolean all(FactType type, String attribute) {
    return rows.stream().filter(row -> row.is(type)).allMatch(row -> row.values.has(attribute));
  }

  /** Makes the facts. */
  void note() {
    for (Row row : rows) {
      notes.state(row.type, row.values, row.index, row.shown);
    }
  }
}
