package org.vpndiag.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vpndiag.fact.Fact;
import org.vpndiag.log.LogMessage;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Explanation.Item;
import org.vpndiag.report.Words;
import org.vpndiag.rule.RulePage;
import org.vpndiag.rule.RuleSet;

/** Lines of logs: which message it is, what it tells, which rules ask for it. */
final class LogPages {
  private LogPages() {}

  static Optional<Explanation> of(String line, RuleSet rules) {
    return LogMessage.of(line).map(m -> page(m, rules));
  }

  private static Explanation page(LogMessage message, RuleSet rules) {
    List<Item> items = new ArrayList<>();
    items.add(Item.of("program", new Words("program", "プログラム"), List.of(message.program())));
    items.add(Item.of("sample", new Words("such a line", "例"), List.of(message.sample())));
    message.fact().ifPresent(f -> told(f, rules, items));
    String id = message.fact().map(f -> f.type().name()).orElse("noise");
    Words title = message.meaning().map(m -> message.program() + ": " + m);
    return new Explanation(Explanation.Kind.LOG_MESSAGE, id, title, List.of(), items);
  }

  private static void told(Fact fact, RuleSet rules, List<Item> items) {
    items.add(Item.of("fact", new Words("as a fact", "ファクト"), List.of(fact.type().name())));
    List<String> values =
        new TreeMap<>(fact.values())
            .entrySet().stream().map(v -> v.getKey() + " = " + v.getValue()).toList();
    items.add(Item.of("tells", new Words("tells", "読み取れる値"), values));
    List<String> asking = RulePage.asking(rules, fact);
    items.add(Item.of("rules", new Words("rules that ask for it", "参照するルール"), asking));
  }
}
