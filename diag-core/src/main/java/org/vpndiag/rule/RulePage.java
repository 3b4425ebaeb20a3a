package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vpndiag.fact.Fact;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Explanation.Item;
import org.vpndiag.report.Side;
import org.vpndiag.report.Words;

/** The full page on a rule; where a case's values would stand, their names do. */
public final class RulePage {
  private final RuleSet rules;
  private final Rule rule;
  private final List<Item> items = new ArrayList<>();

  private RulePage(RuleSet rules, Rule rule) {
    this.rules = rules;
    this.rule = rule;
  }

  /** The page on a rule of a set. */
  public static Explanation of(RuleSet rules, Rule rule) {
    return new RulePage(rules, rule).page();
  }

  /** The ids of the rules that ask for such a fact, whatever else they ask for. */
  public static List<String> asking(RuleSet rules, Fact fact) {
    return rules.rules().stream()
        .filter(r -> r.when().stream().anyMatch(c -> asks(c, fact)))
        .map(Rule::id)
        .toList();
  }

  private static boolean asks(Condition condition, Fact fact) {
    if (condition instanceof Condition.Seen seen) {
      return seen.pattern().mayMatch(fact);
    }
    if (condition instanceof Condition.Counted counted) {
      return counted.pattern().mayMatch(fact);
    }
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().anyMatch(c -> asks(c, fact));
    }
    return condition instanceof Condition.Any any
        && any.conditions().stream().anyMatch(c -> asks(c, fact));
  }

  private Explanation page() {
    particulars();
    items.add(
        new Item("conditions", new Words("holds when", "成立条件"), ConditionWords.of(rule.when())));
    fixes();
    relatives();
    List<Words> paragraphs = new ArrayList<>(List.of(shown(rule.explanation())));
    rule.also().forEach(p -> paragraphs.add(shown(p.text())));
    return new Explanation(Explanation.Kind.RULE, rule.id(), rule.heading(), paragraphs, items);
  }

  private void particulars() {
    items.add(new Item("stage", new Words("stage", "段階"), List.of(rule.stage().title())));
    add("view", new Words("seen", "視点"), rule.view().map(Side::title).stream().toList());
    List<Words> blocked =
        rules.ladders().stream()
            .flatMap(l -> l.rungs().stream())
            .filter(r -> rule.blocks().contains(r.id()))
            .map(Rung::title)
            .distinct()
            .toList();
    add("blocks", new Words("keeps down", "妨げるもの"), blocked);
    items.add(
        new Item("confidence", new Words("confidence", "確度"), List.of(rule.confidence().title())));
  }

  private void fixes() {
    for (Rule.FixPlan fix : rule.fixes()) {
      List<Words> lines = new ArrayList<>(List.of(shown(fix.summary())));
      fix.commands().forEach(c -> text(c, lines));
      if (!fix.config().isEmpty()) {
        String section = fix.config().get(1);
        text("# " + fix.config().get(0) + (section.isEmpty() ? "" : "  " + section), lines);
        text(fix.config().get(2), lines);
      }
      labelled(new Words("check: ", "確認: "), fix.verify(), lines);
      labelled(new Words("undo: ", "取り消し: "), fix.undo(), lines);
      Words side = fix.side().title();
      Words label = new Words("fix " + side.en(), "対処（" + side.ja() + "）");
      items.add(new Item("fix", label, lines));
    }
  }

  private static void labelled(Words label, List<String> commands, List<Words> lines) {
    for (String command : commands) {
      String shown = shown(command);
      lines.add(label.map(l -> l + shown));
    }
  }

  private static void text(String template, List<Words> lines) {
    shown(template).lines().forEach(l -> lines.add(Words.same(l)));
  }

  private void relatives() {
    List<Words> others =
        rule.alternatives().stream()
            .map(a -> shown(a.tellApart()).map(t -> a.rule() + ": " + t))
            .toList();
    add("alternatives", new Words("also fits", "他に考えられる原因"), others);
    add("refines", new Words("more special than", "次のルールより個別的"), same(rule.refines()));
    List<String> special =
        rules.rules().stream().filter(r -> r.refines().contains(rule.id())).map(Rule::id).toList();
    add("refinedBy", new Words("more general than", "次のルールより一般的"), same(special));
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    items.add(Item.of("severity", new Words("severity", "重大度"), List.of(severity)));
  }

  private void add(String key, Words label, List<Words> lines) {
    if (!lines.isEmpty()) {
      items.add(new Item(key, label, lines));
    }
  }

  private static List<Words> same(List<String> ids) {
    return ids.stream().map(Words::same).toList();
  }

  private static Words shown(Words template) {
    return template.map(RulePage::shown);
  }

  private static String shown(String template) {
    return Template.of(template).fill(Bindings.NONE);
  }
}
