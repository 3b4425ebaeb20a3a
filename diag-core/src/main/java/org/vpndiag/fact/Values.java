package org.vpndiag.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a fact to be. What the source did not tell, an empty word or one of the wrong
 * form, is left out.
 */
public final class Values {

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final IntSupplier line;

  private Values(IntSupplier line) {
    this.line = line;
  }

  /** Attributes yet to be told. */
  public static Values of() {
    return new Values(() -> -1);
  }

  /**
   * Attributes yet to be told, that remember in which line each was.
   *
   * @param line tells the line that is being read, from 0
   */
  public static Values of(IntSupplier line) {
    return new Values(line);
  }

  /** Text, unless there is none. */
  public Values text(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      put(name, value);
    }
    return this;
  }

  /** A whole number in decimal digits, with or without a minus sign. */
  public Values number(String name, String digits) {
    if (Numbers.isDecimal(digits)) {
      put(name, Long.parseLong(digits));
    }
    return this;
  }

  /** A number. */
  public Values number(String name, long value) {
    put(name, value);
    return this;
  }

  /** A flag. */
  public Values flag(String name, boolean value) {
    put(name, value);
    return this;
  }

  /** An address, without its prefix length or zone where the source has them. */
  public Values address(String name, String value) {
    String address = Addresses.withoutZone(value);
    if (Addresses.isAddress(address)) {
      put(name, address);
    }
    return this;
  }

  /** A network in CIDR notation; a lone address becomes the network of itself. */
  public Values network(String name, String value) {
    return text(name, Addresses.network(value).orElse(null));
  }

  /** Several words, unless there are none. */
  public Values words(String name, List<String> words) {
    if (!words.isEmpty()) {
      put(name, List.copyOf(words));
    }
    return this;
  }

  /** All of another's attributes too. */
  public Values and(Values other) {
    values.putAll(other.values);
    places.putAll(other.places);
    return this;
  }

  /** Whether an attribute is told. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The attributes told so far. */
  public Map<String, Object> map() {
    return Map.copyOf(values);
  }

  /** The lines in which attributes were told, from 0; without those whose line is not known. */
  public Map<String, Integer> places() {
    return Map.copyOf(places);
  }

  private void put(String name, Object value) {
    values.put(name, value);
    int index = line.getAsInt();
    if (index >= 0) {
      places.put(name, index);
    }
  }
}
