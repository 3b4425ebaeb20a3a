package org.vpndiag.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a fact to be. What the source did not tell, an empty word or one of the wrong
 * form, is left out.
 */
public final class Values {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Attributes yet to be told. */
  public static Values of() {
    return new Values();
  }

  /** Text, unless there is none. */
  public Values text(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, value);
    }
    return this;
  }

  /** A whole number in decimal digits, with or without a minus sign. */
  public Values number(String name, String digits) {
    if (Numbers.isDecimal(digits)) {
      values.put(name, Long.parseLong(digits));
    }
    return this;
  }

  /** A number. */
  public Values number(String name, long value) {
    values.put(name, value);
    return this;
  }

  /** A flag. */
  public Values flag(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  /** An address, without its prefix length or zone where the source has them. */
  public Values address(String name, String value) {
    String address = Addresses.withoutZone(value);
    if (Addresses.isAddress(address)) {
      values.put(name, address);
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
      values.put(name, List.copyOf(words));
    }
    return this;
  }

  /** All of another's attributes too. */
  public Values and(Values other) {
    values.putAll(other.values);
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
}
