package org.vpndiag.rule;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.FactType;

/** The names bound by the conditions read so far. */
final class Scope {
  private final Map<String, FactType> types = new HashMap<>();
  private final Map<String, Boolean> certain = new HashMap<>();
  private final boolean binding;
  private final @Nullable Scope outer;

  Scope() {
    this(true, null);
  }

  private Scope(boolean binding, @Nullable Scope outer) {
    this.binding = binding;
    this.outer = outer;
    if (outer != null) {
      types.putAll(outer.types);
      certain.putAll(outer.certain);
    }
  }

  /** For conditions that may or may not hold: what they bind may be missing. */
  Scope perhaps() {
    return new Scope(false, this);
  }

  /** For conditions that must not hold: what they bind is known to nobody else. */
  Scope inside() {
    return new Scope(true, null).having(this);
  }

  private Scope having(Scope other) {
    types.putAll(other.types);
    certain.putAll(other.certain);
    return this;
  }

  void bind(String alias, FactType type) {
    if (alias.isEmpty()) {
      return;
    }
    types.merge(alias, type, (a, b) -> a.name().equals(b.name()) ? a : a.merge(b));
    certain.put(alias, binding);
    if (outer != null && !binding) {
      outer.bindPerhaps(alias, type);
    }
  }

  private void bindPerhaps(String alias, FactType type) {
    types.merge(alias, type, (a, b) -> a.name().equals(b.name()) ? a : a.merge(b));
    certain.putIfAbsent(alias, false);
    if (outer != null) {
      outer.bindPerhaps(alias, type);
    }
  }

  void bindCounted(String alias, FactType type) {
    bind(alias, type.number(Bindings.COUNT));
  }

  FactType type(String alias, Position at) {
    FactType type = types.get(alias);
    if (type == null) {
      throw new RuleException(
          at,
          "no condition before names a fact \""
              + alias
              + "\""
              + Names.didYouMean(alias, types.keySet()));
    }
    return type;
  }

  void check(String alias, String attribute, Position at) {
    if (alias.equals(IkeDialect.ALIAS)) {
      checkWord(attribute, at);
      return;
    }
    FactType type = type(alias, at);
    if (!type.attributes().containsKey(attribute)) {
      throw new RuleException(
          at,
          "\""
              + alias
              + "\" is a "
              + type.name()
              + ", which has no attribute \""
              + attribute
              + "\""
              + Names.didYouMean(attribute, type.attributes().keySet()));
    }
  }

  private static void checkWord(String name, Position at) {
    if (!IkeDialect.names().contains(name)) {
      throw new RuleException(
          at,
          "the IKE daemons have no word \""
              + name
              + "\""
              + Names.didYouMean(name, IkeDialect.names()));
    }
  }

  /** A template may only use what is bound; what may be missing needs a default. */
  void check(Template template, Position at) {
    for (Template.Use use : template.uses()) {
      check(use.alias(), use.attribute(), at);
    }
  }
}
