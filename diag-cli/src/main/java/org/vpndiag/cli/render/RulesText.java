package org.vpndiag.cli.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vpndiag.fact.FactType;
import org.vpndiag.report.Stage;
import org.vpndiag.rule.Names;
import org.vpndiag.rule.Rule;

/** The catalogue of rules, and what they may speak of, as text. */
public final class RulesText {

  private static final int NAME = 36;
  private static final int TYPE = 28;
  private static final String INDENT = "  ";

  private RulesText() {}

  /** Rules by stage, a line each. */
  public static String rules(List<Rule> rules, Style style) {
    Map<Stage, List<Rule>> byStage =
        rules.stream()
            .collect(Collectors.groupingBy(Rule::stage, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    byStage.forEach(
        (stage, ofStage) -> {
          text.append(style.bold(Names.of(stage))).append('\n');
          for (Rule rule : ofStage) {
            String heading = rule.heading().in(style.language());
            entry(INDENT + Columns.padded(rule.id(), NAME - INDENT.length()), heading, style, text);
          }
        });
    return text.toString();
  }

  /** Types of facts with their attributes. */
  public static String types(List<FactType> types, Style style) {
    StringBuilder text = new StringBuilder();
    for (FactType type : types) {
      entry(Columns.padded(type.name(), TYPE), type.meaning(), style, text);
      String attributes =
          new TreeMap<>(type.attributes())
              .entrySet().stream()
                  .map(a -> a.getKey() + ":" + Names.of(a.getValue()))
                  .collect(Collectors.joining(" "));
      entry(INDENT + INDENT, attributes, style, text);
    }
    return text.toString();
  }

  /** What stands on the left, and beside it a text that goes on below itself. */
  private static void entry(String left, String right, Style style, StringBuilder text) {
    int column = Columns.width(left) + (left.isBlank() ? 0 : 1);
    String before = left.isBlank() ? left : left + " ";
    for (String line : Columns.wrapped(right, style.width() - column)) {
      text.append((before + line).stripTrailing()).append('\n');
      before = " ".repeat(column);
    }
  }
}
