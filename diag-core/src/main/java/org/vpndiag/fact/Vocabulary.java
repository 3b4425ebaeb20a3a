package org.vpndiag.fact;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every type of fact that some reader can make: what rules may speak of. */
public final class Vocabulary {
  private final Map<String, FactType> types = new TreeMap<>();

  private Vocabulary() {}

  /**
   * The readers' types together; the same name from two readers is one type.
   *
   * @throws IllegalArgumentException when they disagree on an attribute's kind
   */
  public static Vocabulary of(Collection<FactType> types) {
    Vocabulary vocabulary = new Vocabulary();
    types.forEach(t -> vocabulary.types.merge(t.name(), t, FactType::merge));
    return vocabulary;
  }

  /** The type of a name, if any reader makes it. */
  public Optional<FactType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** All names, sorted. */
  public Set<String> names() {
    return types.keySet();
  }

  /** All types, sorted by name. */
  public Collection<FactType> types() {
    return types.values();
  }
}
