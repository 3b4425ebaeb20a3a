package org.vpndiag.rule;

import java.util.Optional;

/** A value in a condition: written there, or an attribute of a fact bound before. */
sealed interface Operand {

  Optional<Object> value(Bindings bindings);

  /** A value as written. */
  record Literal(Object literal) implements Operand {
    @Override
    public Optional<Object> value(Bindings bindings) {
      return Optional.of(literal);
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
    public String toString() {
      return "$" + alias + "." + attribute;
    }
  }
}
