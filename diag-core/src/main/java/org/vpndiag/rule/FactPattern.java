package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;

/** What a fact must be like. */
final class FactPattern {
  private final FactType type;
  private final Map<String, ValueTest> tests;
  private final String after;
  private final String before;

  /** Those of the tests that depend on nothing else, and those that depend on what is bound. */
  private final List<Test> closed = new ArrayList<>();

  private final List<Test> open = new ArrayList<>();

  /** What an attribute must be. */
  private record Test(String attribute, ValueTest test) {
    boolean holds(Fact fact, Bindings bindings) {
      Object value = fact.values().get(attribute);
      return value != null ? test.holds(value, bindings) : test.holdsForMissing();
    }
  }

  /**
   * A pattern.
   *
   * @param type the fact's type
   * @param tests what its attributes must be, by their names
   * @param after the name of a fact that must have come before; empty for none
   * @param before the name of a fact that must have come after; empty for none
   */
  FactPattern(FactType type, Map<String, ValueTest> tests, String after, String before) {
    this.type = type;
    this.tests = tests;
    this.after = after;
    this.before = before;
    tests.forEach((name, test) -> (test.isOpen() ? open : closed).add(new Test(name, test)));
  }

  FactType type() {
    return type;
  }

  Map<String, ValueTest> tests() {
    return tests;
  }

  String after() {
    return after;
  }

  String before() {
    return before;
  }

  /** Whether a fact fits as far as it can be said without knowing what else there is. */
  boolean mayMatch(Fact fact) {
    return type.name().equals(fact.type().name()) && all(closed, fact, Bindings.NONE);
  }

  /** Whether a fact that {@link #mayMatch} fits what is bound. */
  boolean fits(Fact fact, Bindings bindings) {
    return all(open, fact, bindings)
        && (after.isEmpty() || ordered(bindings.fact(after), fact))
        && (before.isEmpty() || ordered(fact, bindings.fact(before)));
  }

  /** Where the attributes that this pattern asks for stand. */
  List<Evidence> places(Fact fact) {
    return fact.evidenceOf(tests.keySet());
  }

  private static boolean all(List<Test> tests, Fact fact, Bindings bindings) {
    for (int i = 0; i < tests.size(); i++) {
      if (!tests.get(i).holds(fact, bindings)) {
        return false;
      }
    }
    return true;
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
