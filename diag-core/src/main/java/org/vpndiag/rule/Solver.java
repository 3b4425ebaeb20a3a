package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    Bindings solution = go(new Rest(conditions, 0, true, null), start);
    return steps < MAX_STEPS ? Optional.ofNullable(solution) : Optional.empty(); // not all was seen
  }

  /** How many of the conditions held before the first that nothing satisfied. */
  int heldBeforeFailure() {
    return deepest;
  }

  /**
   * What is still to be satisfied: conditions of a list from one on, then what follows the list.
   *
   * @param top whether they are those that were asked for, not those within another
   * @param then null where nothing follows
   */
  private record Rest(List<Condition> conditions, int from, boolean top, @Nullable Rest then) {
    Rest next() {
      return new Rest(conditions, from + 1, top, then);
    }
  }

  /** What satisfies the rest with what has been bound so far; null where nothing does. */
  private @Nullable Bindings go(@Nullable Rest rest, Bindings bindings) {
    if (rest == null) {
      return bindings;
    }
    if (rest.top) {
      deepest = Math.max(deepest, rest.from);
    }
    return rest.from == rest.conditions.size()
        ? go(rest.then, bindings)
        : one(rest.conditions.get(rest.from), bindings, rest.next());
  }

  /** What satisfies the conditions, whatever else must hold; null where nothing does. */
  private @Nullable Bindings all(List<Condition> conditions, Bindings bindings) {
    return go(new Rest(conditions, 0, false, null), bindings);
  }

  private @Nullable Bindings one(Condition condition, Bindings bindings, Rest rest) {
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
      return go(new Rest(nested.conditions(), 0, false, rest), bindings);
    }
    if (condition instanceof Condition.Any any) {
      return any(any, bindings, rest);
    }
    if (condition instanceof Condition.Unless unless) {
      return all(unless.conditions(), bindings) == null ? go(rest, bindings) : null;
    }
    Bindings bound = all(((Condition.Maybe) condition).conditions(), bindings);
    return go(rest, bound == null ? bindings : bound);
  }

  private @Nullable Bindings seen(Condition.Seen seen, Bindings bindings, Rest rest) {
    FactPattern pattern = seen.pattern();
    List<Fact> candidates = candidates(pattern);
    for (int i = candidates.size() - 1; i >= 0 && steps < MAX_STEPS; i--) {
      steps++;
      Fact fact = candidates.get(i);
      if (pattern.fits(fact, bindings)) {
        Bindings solution = go(rest, bindings.with(seen.alias(), pattern, fact));
        // Without a name nothing else depends on which fact it is: another one would fail as well.
        if (solution != null || seen.alias().isEmpty()) {
          return solution;
        }
      }
    }
    return null;
  }

  private @Nullable Bindings absent(Condition.Absent absent, Bindings bindings, Rest rest) {
    List<String> covering = facts.sourcesCovering(absent.pattern().type().name());
    if (covering.isEmpty() || !matching(absent.pattern(), bindings).isEmpty()) {
      return null;
    }
    Words says = absent.says().map(t -> Template.of(t).fill(bindings));
    return go(
        rest,
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

  private @Nullable Bindings counted(Condition.Counted counted, Bindings bindings, Rest rest) {
    FactPattern pattern = counted.pattern();
    List<Fact> found = matching(pattern, bindings);
    if (found.size() < counted.atLeast() || found.size() > counted.atMost()) {
      return null;
    }
    if (found.isEmpty()) {
      return go(rest, bindings);
    }
    Fact last = found.get(found.size() - 1);
    return go(rest, bindings.with(counted.alias(), pattern, last, found.size()));
  }

  private @Nullable Bindings any(Condition.Any any, Bindings bindings, Rest rest) {
    for (Condition condition : any.conditions()) {
      Bindings solution = one(condition, bindings, rest);
      if (solution != null) {
        return solution;
      }
    }
    return null;
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
      if (pattern.fits(fact, bindings)) {
        found.add(fact);
      }
    }
    return found;
  }
}
