package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a condition asks of an attribute's value. A value that the source did not tell fails. What
 * is asked most does without streams: it is asked of each fact of a type.
 */
sealed interface ValueTest {

  boolean holds(Object value, Bindings bindings);

  /** Whether it depends on a fact that was bound before. */
  boolean isOpen();

  /** Whether the attribute may be missing altogether. */
  default boolean holdsForMissing() {
    return false;
  }

  /** Equal; text regardless of case. */
  record Equal(Operand to) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      Optional<Object> other = to.value(bindings);
      return other.isPresent() && same(value, other.get());
    }

    static boolean same(Object a, Object b) {
      return (a instanceof String x && b instanceof String y) ? x.equalsIgnoreCase(y) : a.equals(b);
    }

    @Override
    public boolean isOpen() {
      return to.isOpen();
    }
  }

  /** One of several. */
  record OneOf(List<ValueTest> tests) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      for (ValueTest test : tests) {
        if (test.holds(value, bindings)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isOpen() {
      return tests.stream().anyMatch(ValueTest::isOpen);
    }
  }

  /** Not; a missing value is not anything. */
  record Not(ValueTest test) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      return !test.holds(value, bindings);
    }

    @Override
    public boolean holdsForMissing() {
      return true;
    }

    @Override
    public boolean isOpen() {
      return test.isOpen();
    }
  }

  /** All of several. */
  record Both(List<ValueTest> tests) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      return tests.stream().allMatch(t -> t.holds(value, bindings));
    }

    @Override
    public boolean holdsForMissing() {
      return tests.stream().allMatch(ValueTest::holdsForMissing);
    }

    @Override
    public boolean isOpen() {
      return tests.stream().anyMatch(ValueTest::isOpen);
    }
  }

  /** Told, or not told, by the source. */
  record Present(boolean present) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      return present;
    }

    @Override
    public boolean holdsForMissing() {
      return !present;
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /** The whole text, or one of several words, matches an expression. */
  record Matches(Pattern pattern) implements ValueTest {
    private static final int MAX_INPUT = 2000;

    @Override
    public boolean holds(Object value, Bindings bindings) {
      return value instanceof List<?> words ? words.stream().anyMatch(this::fits) : fits(value);
    }

    private boolean fits(Object value) {
      return value instanceof String text
          && text.length() <= MAX_INPUT
          && pattern.matcher(text).matches();
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /** Text that contains another, or words one of which it is. */
  record Contains(Operand what) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      Optional<Object> wanted = what.value(bindings);
      if (wanted.isEmpty()) {
        return false;
      }
      return value instanceof List<?> words
          ? words.stream().anyMatch(w -> Equal.same(w, wanted.get()))
          : value.toString().contains(wanted.get().toString());
    }

    @Override
    public boolean isOpen() {
      return what.isOpen();
    }
  }

  /** A number compared with another. */
  record Compared(Comparison comparison, Operand with) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      return value instanceof Long number
          && with.value(bindings)
              .filter(Long.class::isInstance)
              .filter(other -> comparison.holds(number.compareTo((Long) other)))
              .isPresent();
    }

    @Override
    public boolean isOpen() {
      return with.isOpen();
    }
  }

  /** An address or network that lies in a network. */
  record InNetwork(Operand network) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      return network
          .value(bindings)
          .filter(n -> Cidr.contains(n.toString(), value.toString()))
          .isPresent();
    }

    @Override
    public boolean isOpen() {
      return network.isOpen();
    }
  }

  /** A network that has an address or network in it. */
  record Covers(Operand address) implements ValueTest {
    @Override
    public boolean holds(Object value, Bindings bindings) {
      return address
          .value(bindings)
          .filter(a -> Cidr.contains(value.toString(), a.toString()))
          .isPresent();
    }

    @Override
    public boolean isOpen() {
      return address.isOpen();
    }
  }

  /** How numbers compare. */
  enum Comparison {
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN;

    boolean holds(int compared) {
      return switch (this) {
        case AT_LEAST -> compared >= 0;
        case AT_MOST -> compared <= 0;
        case MORE_THAN -> compared > 0;
        case LESS_THAN -> compared < 0;
      };
    }
  }
}
