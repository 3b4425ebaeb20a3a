package org.vpndiag.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.FactType;

/** The names bound by the conditions read so far. */
final class Scope {
  /** What is bound without a condition: the words of what runs on the host. */
  private static final Map<String, Set<String>> DIALECTS =
      Map.of(
          IkeDialect.ALIAS, IkeDialect.names(),
          NmcliDialect.ALIAS, NmcliDialect.names());

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
    Set<String> words = DIALECTS.get(alias);
    if (words != null) {
      checkWord(alias, words, attribute, at);
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

  private static void checkWord(String alias, Set<String> words, String name, Position at) {
    if (!words.contains(name)) {
      throw new RuleException(
          at, "\"" + alias + "\" has no word \"" + name + "\"" + Names.didYouMean(name, words));
    }
  }

  /** A template may only use what is bound; what may be missing needs a default. */
  void check(Template template, Position at) {
    for (Template.Use use : template.uses()) {
      check(use.alias(), use.attribute(), at);
    }
  }
}
