package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.vpndiag.evidence.AbsenceEvidence;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Words;

/** Finds facts that satisfy conditions, by trying; later facts first, for they decide. */
final class Solver {
  /** Patterns joined over many facts multiply; a case that needs more is not worth waiting for. */
  private static final int MAX_STEPS = 200_000;

  private final FactBase facts;

  /** The facts that may match a pattern, whatever else is bound: joined patterns ask again. */
  private final IdentityHashMap<FactPattern, List<Fact>> candidates = new IdentityHashMap<>();

  private int steps;
  private int deepest;

  Solver(FactBase facts) {
    this.facts = facts;
  }

  /** What satisfies all the conditions, if anything does. */
  Optional<Bindings> solve(List<Condition> conditions, Bindings start) {
    steps = 0;
    deepest = 0;
    Optional<Bindings> solution = all(conditions, 0, start, true, Optional::of);
    return steps < MAX_STEPS ? solution : Optional.empty(); // not all was looked at
  }

  /** How many of the conditions held before the first that nothing satisfied. */
  int heldBeforeFailure() {
    return deepest;
  }

  /** The rest of the conditions, tried with what has been bound so far. */
  private interface Rest {
    Optional<Bindings> go(Bindings bindings);
  }

  private Optional<Bindings> all(
      List<Condition> conditions, int from, Bindings bindings, boolean top, Rest rest) {
    if (top) {
      deepest = Math.max(deepest, from);
    }
    if (from == conditions.size()) {
      return rest.go(bindings);
    }
    return one(conditions.get(from), bindings, b -> all(conditions, from + 1, b, top, rest));
  }

  private Optional<Bindings> one(Condition condition, Bindings bindings, Rest rest) {
    if (condition instanceof Condition.Seen seen) {
      return seen(seen, bindings, rest);
    }
    if (condition instanceof Condition.Absent absent) {
      return absent(absent, bindings, rest);
    }
    if (condition instanceof Condition.Counted counted) {
      return counted(counted, bindings, rest);
    }
    if (condition instanceof Condition.All nested) {
      return all(nested.conditions(), 0, bindings, false, rest);
    }
    if (condition instanceof Condition.Any any) {
      return any(any, bindings, rest);
    }
    if (condition instanceof Condition.Unless unless) {
      return holds(unless.conditions(), bindings) ? Optional.empty() : rest.go(bindings);
    }
    Condition.Maybe maybe = (Condition.Maybe) condition;
    Optional<Bindings> bound = all(maybe.conditions(), 0, bindings, false, Optional::of);
    return rest.go(bound.orElse(bindings));
  }

  private boolean holds(List<Condition> conditions, Bindings bindings) {
    return all(conditions, 0, bindings, false, Optional::of).isPresent();
  }

  private Optional<Bindings> seen(Condition.Seen seen, Bindings bindings, Rest rest) {
    List<Fact> candidates = candidates(seen.pattern());
    for (int i = candidates.size() - 1; i >= 0 && steps < MAX_STEPS; i--) {
      steps++;
      Fact fact = candidates.get(i);
      if (seen.pattern().matches(fact, bindings)) {
        Optional<Bindings> solution =
            rest.go(bindings.with(seen.alias(), fact, seen.pattern().places(fact)));
        // Without a name nothing else depends on which fact it is: another one would fail as well.
        if (solution.isPresent() || seen.alias().isEmpty()) {
          return solution;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Bindings> absent(Condition.Absent absent, Bindings bindings, Rest rest) {
    List<String> covering = facts.sourcesCovering(absent.pattern().type().name());
    if (covering.isEmpty() || !matching(absent.pattern(), bindings).isEmpty()) {
      return Optional.empty();
    }
    Words says = absent.says().map(t -> Template.of(t).fill(bindings));
    return rest.go(
        bindings.showing(new AbsenceEvidence(telling(covering, bindings), says.en(), says.ja())));
  }

  /** Of several sources that would have shown it, one that is quoted already. */
  private static String telling(List<String> covering, Bindings bindings) {
    return covering.stream()
        .filter(source -> bindings.evidence().stream().anyMatch(e -> isOf(source, e)))
        .findFirst()
        .orElse(covering.get(0));
  }

  private static boolean isOf(String source, Evidence evidence) {
    return evidence instanceof LineEvidence line && line.source().equals(source);
  }

  private Optional<Bindings> counted(Condition.Counted counted, Bindings bindings, Rest rest) {
    List<Fact> found = matching(counted.pattern(), bindings);
    if (found.size() < counted.atLeast() || found.size() > counted.atMost()) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return rest.go(bindings);
    }
    Fact last = found.get(found.size() - 1);
    return rest.go(
        bindings.with(counted.alias(), last, counted.pattern().places(last), found.size()));
  }

  private Optional<Bindings> any(Condition.Any any, Bindings bindings, Rest rest) {
    for (Condition condition : any.conditions()) {
      Optional<Bindings> solution = one(condition, bindings, rest);
      if (solution.isPresent()) {
        return solution;
      }
    }
    return Optional.empty();
  }

  private List<Fact> candidates(FactPattern pattern) {
    List<Fact> known = candidates.get(pattern);
    if (known == null) {
      known = new ArrayList<>();
      for (Fact fact : facts.ofType(pattern.type().name())) {
        if (pattern.mayMatch(fact)) {
          known.add(fact);
        }
      }
      candidates.put(pattern, known);
    }
    return known;
  }

  private List<Fact> matching(FactPattern pattern, Bindings bindings) {
    List<Fact> found = new ArrayList<>();
    for (Fact fact : candidates(pattern)) {
      steps++;
      if (pattern.matches(fact, bindings)) {
        found.add(fact);
      }
    }
    return found;
  }
}
