package org.vpndiag.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A registry of numbers with names, open: a number without a name is kept and shown as a number.
 */
public final class Numbers {
  private final Map<Integer, String> names = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private Numbers() {}

  /** A registry from lines of a number, a space and a name. */
  public static Numbers of(String table) {
    Numbers registry = new Numbers();
    int from = 0;
    while (from < table.length()) {
      int space = table.indexOf(' ', from);
      int end = table.indexOf('\n', from);
      int number = Integer.parseInt(table, from, space, 10);
      String name = table.substring(space + 1, end);
      registry.names.put(number, name);
      registry.numbers.putIfAbsent(name, number);
      from = end + 1;
    }
    return registry;
  }

  /** The name of a number, or the number itself in digits. */
  public String name(int number) {
    String name = names.get(number);
    return name != null ? name : Integer.toString(number);
  }

  /** The name of a number, if it has one. */
  public Optional<String> known(int number) {
    return Optional.ofNullable(names.get(number));
  }

  /** The number of a name. */
  public OptionalInt number(String name) {
    Integer number = numbers.get(name);
    return number != null ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** All numbers with names, in the registry's order. */
  public Map<Integer, String> all() {
    return Collections.unmodifiableMap(names);
  }
}
