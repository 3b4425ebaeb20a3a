package org.vpndiag.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vpndiag.report.Explanation;
import org.vpndiag.rule.Names;
import org.vpndiag.rule.Rule;
import org.vpndiag.rule.RulePage;
import org.vpndiag.rule.RuleSet;

/** Finds out what somebody wants explained, and explains it. */
public final class Explainer {
  private final RuleSet rules;

  /** An explainer that knows these rules. */
  public Explainer(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * The pages on what was written: a few where it means several things, none where it is unknown.
   */
  public List<Explanation> explain(String written) {
    String what = written.strip();
    List<Explanation> pages = new ArrayList<>();
    rules.rule(what).ifPresent(r -> pages.add(RulePage.of(rules, r)));
    pages.addAll(NotifyPages.of(what));
    pages.addAll(AlgorithmPages.of(what));
    if (pages.isEmpty()) {
      ProposalPages.of(what).ifPresent(pages::add);
    }
    if (pages.isEmpty()) {
      LogPages.of(what, rules).ifPresent(pages::add);
    }
    return pages;
  }

  /** A known name that is near to what was written. */
  public Optional<String> nearest(String written) {
    List<String> known = new ArrayList<>(rules.rules().stream().map(Rule::id).toList());
    AlgorithmNames.all().forEach(a -> known.add(a.strongswan()));
    return Names.nearest(written, known)
        .or(() -> Names.nearest(written.toUpperCase(Locale.ROOT), NotifyPages.names()));
  }
}
