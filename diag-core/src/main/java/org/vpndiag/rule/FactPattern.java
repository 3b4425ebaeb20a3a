package org.vpndiag.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;

/**
 * What a fact must be like.
 *
 * @param type its type
 * @param tests what its attributes must be, by their names
 * @param after the name of a fact that must have come before; empty for none
 * @param before the name of a fact that must have come after; empty for none
 */
record FactPattern(FactType type, Map<String, ValueTest> tests, String after, String before) {

  boolean matches(Fact fact, Bindings bindings) {
    return attributesMatch(fact, bindings)
        && (after.isEmpty() || ordered(bindings.facts().get(after), fact))
        && (before.isEmpty() || ordered(fact, bindings.facts().get(before)));
  }

  /** Whether a fact fits as far as it can be said without knowing what else there is. */
  boolean mayMatch(Fact fact) {
    if (!type.name().equals(fact.type().name())) {
      return false;
    }
    for (Map.Entry<String, ValueTest> test : tests.entrySet()) {
      if (!test.getValue().isOpen() && !holds(test, fact, Bindings.NONE)) {
        return false;
      }
    }
    return true;
  }

  /** Where the attributes that this pattern asks for stand. */
  List<Evidence> places(Fact fact) {
    return fact.evidenceOf(tests.keySet());
  }

  private boolean attributesMatch(Fact fact, Bindings bindings) {
    for (Map.Entry<String, ValueTest> test : tests.entrySet()) {
      if (!holds(test, fact, bindings)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Map.Entry<String, ValueTest> test, Fact fact, Bindings bindings) {
    Object value = fact.values().get(test.getKey());
    return value != null
        ? test.getValue().holds(value, bindings)
        : test.getValue().holdsForMissing();
  }

  /** Where nothing relates two sources' order, no rule may use it. A state holds after events. */
  private static boolean ordered(@Nullable Fact first, @Nullable Fact second) {
    if (first == null || second == null || first.moment() == null) {
      return false;
    }
    return second.moment() == null || second.moment().isAfter(first.moment());
  }

  @Override
  public String toString() {
    String asked = tests.keySet().stream().sorted().collect(Collectors.joining(", ", " with ", ""));
    return type.name() + (tests.isEmpty() ? "" : asked);
  }
}
