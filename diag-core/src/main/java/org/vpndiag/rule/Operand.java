package org.vpndiag.rule;

import java.util.Optional;

/** A value in a condition: written there, or an attribute of a fact bound before. */
sealed interface Operand {

  Optional<Object> value(Bindings bindings);

  /** Whether it depends on a fact that was bound before. */
  default boolean isOpen() {
    return false;
  }

  /** A value as written. */
  record Literal(Object literal, Optional<Object> value) implements Operand {
    Literal(Object literal) {
      this(literal, Optional.of(literal));
    }

    @Override
    public Optional<Object> value(Bindings bindings) {
      return value;
    }

    @Override
    public String toString() {
      return literal.toString();
    }
  }

  /** {@code $alias.attribute}. */
  record Reference(String alias, String attribute) implements Operand {
    @Override
    public Optional<Object> value(Bindings bindings) {
      return bindings.value(alias, attribute);
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public String toString() {
      return "$" + alias + "." + attribute;
    }
  }
}
