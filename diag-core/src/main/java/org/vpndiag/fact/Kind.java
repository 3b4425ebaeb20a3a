package org.vpndiag.fact;

import java.util.List;

/** What the value of an attribute is, and what rules may do with it. */
public enum Kind {
  /** Words; compared, searched. */
  TEXT(String.class),
  /** A whole number; compared by size. */
  NUMBER(Long.class),
  /** True or false. */
  FLAG(Boolean.class),
  /** An IPv4 or IPv6 address in its usual notation. */
  ADDRESS(String.class),
  /** A network in CIDR notation. */
  NETWORK(String.class),
  /** Several words. */
  WORDS(List.class);

  private final Class<?> valueClass;

  Kind(Class<?> valueClass) {
    this.valueClass = valueClass;
  }

  /** Whether a value can be one of this kind. */
  boolean holds(Object value) {
    return valueClass.isInstance(value);
  }
}
