package org.vpndiag.rule;

import java.util.List;
import java.util.Optional;
import org.vpndiag.report.Alternative;
import org.vpndiag.report.Confidence;
import org.vpndiag.report.Role;
import org.vpndiag.report.Severity;
import org.vpndiag.report.Side;
import org.vpndiag.report.Stage;
import org.vpndiag.report.Words;

/**
 * A rule as it was read and checked.
 *
 * @param id its name, the same as its file's
 * @param view the end of which alone it speaks; empty where it holds at either
 * @param stage where the fault lies
 * @param blocks the rungs of which the fault keeps one down, now this, now that; empty for a
 *     finding that blocks none
 * @param role what the finding is when it blocks no rung: contributing or advice
 * @param refines the ids of more general rules that this one makes superfluous
 * @param alternatives other causes that fit, told apart by hand
 * @param also paragraphs that are added to the explanation where their conditions hold too
 * @param cases the rule's own tests; empty in the compiled resource
 */
public record Rule(
    String id,
    Position at,
    Optional<Side> view,
    Stage stage,
    List<String> blocks,
    Role role,
    Severity severity,
    Confidence confidence,
    Words title,
    Words explanation,
    List<Condition> when,
    List<Paragraph> also,
    List<FixPlan> fixes,
    List<String> refines,
    List<Alternative> alternatives,
    List<RuleCase> cases) {

  /** Whether it speaks of the end that tells a case. */
  boolean isSeenAt(Side end) {
    return view.isEmpty() || view.get() == end;
  }

  /** The title without a case: names stand for values, as in {@code <peer>}. */
  public Words heading() {
    return title.map(text -> Template.of(text).fill(Bindings.NONE));
  }

  /** A paragraph with conditions of its own. */
  record Paragraph(List<Condition> when, Words text) {}

  /**
   * A fix whose texts are still templates.
   *
   * @param when what must hold besides the rule's conditions
   * @param side where to repair; in a rule without a view {@link Side#CLIENT} is the end at which
   *     one looks, so where the server's log is read it is the server
   */
  record FixPlan(
      Position at,
      List<Condition> when,
      Words summary,
      Side side,
      boolean complete,
      List<String> commands,
      List<String> config,
      List<String> verify,
      List<String> undo) {}
}
