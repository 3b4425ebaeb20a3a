package org.vpndiag.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vpndiag.fact.FactBase;

/**
 * What a case must hold for the first condition of a rule or a ladder, so that only those are read
 * that may have something to say.
 *
 * @param types types of facts of which one must have been seen; empty when nothing must
 */
record Opening(Set<String> types) {
  private static final Opening ANY = new Opening(Set.of());

  /** Keeps its own copy. */
  Opening {
    types = Set.copyOf(types);
  }

  /** What the first of these conditions asks for. */
  static Opening of(List<Condition> conditions) {
    return conditions.isEmpty() ? ANY : of(conditions.get(0));
  }

  private static Opening of(Condition first) {
    if (first instanceof Condition.Seen seen) {
      return new Opening(Set.of(seen.pattern().type().name()));
    }
    if (first instanceof Condition.All all) {
      return of(all.conditions());
    }
    return first instanceof Condition.Any any ? ofOne(any.conditions()) : ANY;
  }

  private static Opening ofOne(List<Condition> conditions) {
    Set<String> types = new TreeSet<>();
    for (Condition condition : conditions) {
      Opening opening = of(condition);
      if (opening.types.isEmpty()) {
        return ANY;
      }
      types.addAll(opening.types);
    }
    return new Opening(types);
  }

  boolean isIn(FactBase facts) {
    for (String type : types) {
      if (!facts.ofType(type).isEmpty()) {
        return true;
      }
    }
    return types.isEmpty();
  }
}
