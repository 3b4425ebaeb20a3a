package org.vpndiag.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The facts of one case, by type, and what its sources would have shown. */
public final class FactBase {
  private final Map<String, List<Fact>> byType = new HashMap<>();
  private final Map<String, List<String>> coveringSources = new HashMap<>();

  /** Adds what a source told. */
  public void add(String source, Collection<Fact> facts, Set<FactType> covers) {
    facts.forEach(f -> byType.computeIfAbsent(f.type().name(), n -> new ArrayList<>()).add(f));
    covers.forEach(
        t -> coveringSources.computeIfAbsent(t.name(), n -> new ArrayList<>()).add(source));
  }

  /** These facts and another's. */
  public FactBase and(FactBase other) {
    FactBase both = new FactBase();
    for (FactBase each : List.of(this, other)) {
      each.byType.forEach(
          (type, facts) -> both.byType.computeIfAbsent(type, n -> new ArrayList<>()).addAll(facts));
      each.coveringSources.forEach(
          (type, sources) ->
              both.coveringSources.computeIfAbsent(type, n -> new ArrayList<>()).addAll(sources));
    }
    return both;
  }

  /**
   * These facts changed one by one, those of each type in an order: what a later look at all of
   * them together shows.
   */
  public FactBase revised(UnaryOperator<Fact> change, Comparator<Fact> order) {
    FactBase revised = new FactBase();
    byType.forEach(
        (type, facts) ->
            revised.byType.put(
                type,
                facts.stream()
                    .map(change)
                    .sorted(order)
                    .collect(Collectors.toCollection(ArrayList::new))));
    coveringSources.forEach(
        (type, sources) -> revised.coveringSources.put(type, new ArrayList<>(sources)));
    return revised;
  }

  /** The facts of a type, in the order in which they were added. */
  public List<Fact> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The sources that would have shown a fact of the type; empty when nobody looked. */
  public List<String> sourcesCovering(String type) {
    return coveringSources.getOrDefault(type, List.of());
  }

  /** All facts. */
  public List<Fact> all() {
    return byType.values().stream().flatMap(List::stream).toList();
  }
}
