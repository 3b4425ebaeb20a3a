package org.vpndiag.wire.isakmp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payload types of a version: number, name and layout; a type without a row is opaque. */
public final class PayloadTypes {

  /**
   * A payload type.
   *
   * @param number its number
   * @param name its abbreviation in the RFC
   * @param kind the class of its body
   * @param layout its body's declaration
   * @param blank what a reader starts from
   */
  public record Row<T extends Body>(
      int number, String name, Class<T> kind, Layout<T> layout, T blank) {

    /** A row; the class is the blank's. */
    @SuppressWarnings("unchecked") // a record's class is exactly its instances' class
    public static <T extends Body> Row<T> of(int number, String name, Layout<T> layout, T blank) {
      return new Row<>(number, name, (Class<T>) blank.getClass(), layout, blank);
    }

    private Body read(Fields fields) {
      return layout.walk(fields, blank);
    }

    private void write(Fields fields, Body body) {
      layout.walk(fields, kind.cast(body));
    }
  }

  private final Map<Integer, Row<?>> rows = new HashMap<>();

  /** A table of rows. */
  public PayloadTypes(List<Row<?>> rows) {
    rows.forEach(row -> this.rows.put(row.number(), row));
  }

  /** A type's abbreviation, or its number in digits. */
  public String name(int type) {
    Row<?> row = rows.get(type);
    return row != null ? row.name() : Integer.toString(type);
  }

  Body read(int type, Fields fields) {
    Row<?> row = rows.get(type);
    return row != null ? row.read(fields) : Opaque.walk(fields, Opaque.BLANK);
  }

  void write(int type, Body body, Fields fields) {
    @Nullable Row<?> row = rows.get(type);
    if (body instanceof Opaque opaque) {
      Opaque.walk(fields, opaque);
    } else if (row != null) {
      row.write(fields, body);
    } else {
      throw new IllegalArgumentException("no layout for payload type " + type);
    }
  }
}
