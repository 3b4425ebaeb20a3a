package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Report.NearMiss;
import org.vpndiag.report.Side;

/**
 * Which rules hold in a case.
 *
 * @param matches without those that a more specific one made superfluous
 * @param nearMisses rules of which all conditions but the last ones held
 */
record Matching(List<Match> matches, List<NearMiss> nearMisses) {

  static Matching of(RuleSet rules, Side view, FactBase facts) {
    Solver solver = new Solver(facts);
    Map<String, Match> matches = new LinkedHashMap<>();
    List<NearMiss> nearMisses = new ArrayList<>();
    for (Rule rule : rules.opened(view, facts)) {
      Optional<Bindings> bindings = solver.solve(rule.when(), Bindings.NONE);
      if (bindings.isPresent()) {
        matches.put(rule.id(), Match.of(rule, bindings.get()));
      } else if (isNear(rule, solver.heldBeforeFailure())) {
        nearMisses.add(nearMiss(rule, solver.heldBeforeFailure()));
      }
    }
    return new Matching(refined(matches), nearMisses);
  }

  /** Where all hold one by one, the search for what they hold of together was given up. */
  private static boolean isNear(Rule rule, int held) {
    return held > 0 && held < rule.when().size();
  }

  private static NearMiss nearMiss(Rule rule, int held) {
    Condition failed = rule.when().get(held);
    return new NearMiss(
        rule.id(), held, rule.when().size(), failed.at() + ": " + ConditionText.of(failed));
  }

  /** A chain of refinements leaves only its most specific rule, with all their evidence. */
  private static List<Match> refined(Map<String, Match> matches) {
    Map<String, Match> left = new LinkedHashMap<>(matches);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Match specific : List.copyOf(left.values())) {
        for (String general : specific.rule().refines()) {
          Match absorbed = left.remove(general);
          if (absorbed != null) {
            Match current = left.getOrDefault(specific.rule().id(), specific);
            left.put(specific.rule().id(), current.absorbing(absorbed));
            changed = true;
          }
        }
      }
    }
    return List.copyOf(left.values());
  }
}
