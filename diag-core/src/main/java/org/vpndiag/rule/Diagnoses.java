package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Alternative;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Fix;
import org.vpndiag.report.Role;
import org.vpndiag.report.Side;
import org.vpndiag.report.Words;

/** Turns matches into findings: fills their texts with what was matched. */
final class Diagnoses {
  /** What a value that is not known leaves behind: a second blank, brackets about nothing. */
  private static final Pattern UNKNOWN = Pattern.compile(" (?= )| \\(\\)|（）");

  private final RuleSet rules;
  private final Side view;
  private final Solver solver;
  private final IkeDialect ipsec;
  private final NmcliDialect nmcli;
  private final FirewallDialect firewall;
  private final Chronicle chronicle;

  /**
   * What turns the matches in these facts into findings.
   *
   * @param view at which end one looks
   */
  Diagnoses(RuleSet rules, Side view, FactBase facts) {
    this.rules = rules;
    this.view = view;
    solver = new Solver(facts);
    ipsec = IkeDialect.of(facts);
    nmcli = NmcliDialect.of(facts);
    firewall = FirewallDialect.of(facts);
    chronicle = new Chronicle(facts);
  }

  Diagnosis of(Match match, Role role, List<String> explains) {
    Rule rule = match.rule();
    Bindings bindings = match.bindings();
    List<Evidence> evidence = new ArrayList<>(match.evidence());
    Words explanation = explanation(rule, bindings, evidence);
    return new Diagnosis(
        rule.id(),
        role,
        rule.stage(),
        rule.severity(),
        rule.confidence(),
        filled(rule.title(), bindings),
        explanation,
        chronicle.ordered(evidence),
        rule.alternatives().stream().map(a -> alternative(a, bindings)).toList(),
        fixes(rule, bindings),
        explains);
  }

  private Words explanation(Rule rule, Bindings bindings, List<Evidence> evidence) {
    Words words = filled(rule.explanation(), bindings);
    for (Rule.Paragraph paragraph : rule.also()) {
      Optional<Bindings> holds = solver.solve(paragraph.when(), bindings);
      if (holds.isPresent()) {
        words = joined(words, filled(paragraph.text(), holds.get()));
        holds.get().evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
      }
    }
    return words;
  }

  private static Words joined(Words first, Words second) {
    return new Words(first.en() + "\n" + second.en(), first.ja() + "\n" + second.ja());
  }

  private Alternative alternative(Alternative alternative, Bindings bindings) {
    Words title =
        rules.rule(alternative.rule()).map(Rule::title).orElse(Words.same(alternative.rule()));
    return new Alternative(
        alternative.rule(), filled(title, bindings), filled(alternative.tellApart(), bindings));
  }

  private List<Fix> fixes(Rule rule, Bindings bindings) {
    List<Fix> fixes = new ArrayList<>();
    for (Rule.FixPlan plan : rule.fixes()) {
      solver.solve(plan.when(), bindings).ifPresent(b -> fixes.add(fix(side(rule, plan), plan, b)));
    }
    return fixes;
  }

  /** A rule of both ends speaks of the one at which one looks. */
  private Side side(Rule rule, Rule.FixPlan plan) {
    return plan.side() == Side.CLIENT && rule.view().isEmpty() ? view : plan.side();
  }

  private Fix fix(Side side, Rule.FixPlan plan, Bindings bindings) {
    // The other side's firewall is not seen.
    FirewallDialect filter = side == view ? firewall : FirewallDialect.PLAIN;
    List<String> commands = shell(plan.commands(), filter, bindings);
    List<String> config = plan.config().stream().map(t -> template(t).fill(bindings)).toList();
    return new Fix(
        filled(plan.summary(), bindings),
        side,
        plan.complete() && commands.stream().noneMatch(Diagnoses::hasPlaceholder),
        commands,
        config.isEmpty() ? null : new Fix.ConfigEdit(config.get(0), config.get(1), config.get(2)),
        shell(plan.verify(), filter, bindings),
        shell(plan.undo(), filter, bindings));
  }

  private List<String> shell(List<String> templates, FirewallDialect filter, Bindings bindings) {
    return templates.stream()
        .map(t -> template(t).fillForShell(bindings))
        .flatMap(filter::in)
        .toList();
  }

  private static boolean hasPlaceholder(String command) {
    return command.matches("(?s).*<\\w+>.*");
  }

  /** What is not known leaves no gap. */
  private Words filled(Words template, Bindings bindings) {
    return template.map(t -> UNKNOWN.matcher(template(t).fill(bindings)).replaceAll(""));
  }

  private Template template(String text) {
    return Template.of(nmcli.in(ipsec.in(text)));
  }
}
