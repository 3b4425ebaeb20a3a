package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.evidence.Evidence;

/**
 * A rule whose conditions hold.
 *
 * @param bindings what they matched
 * @param evidence of its own conditions and of the more general rules that it made superfluous
 */
record Match(Rule rule, Bindings bindings, List<Evidence> evidence) {

  static Match of(Rule rule, Bindings bindings) {
    return new Match(rule, bindings, bindings.evidence());
  }

  Match absorbing(Match general) {
    List<Evidence> both = new ArrayList<>(evidence);
    general.evidence.stream().filter(e -> !both.contains(e)).forEach(both::add);
    return new Match(rule, bindings, both);
  }
}
