package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Vocabulary;
import org.vpndiag.report.Words;

/** Reads conditions and checks every name in them. Keeps the names that are bound so far. */
final class ConditionReader {
  /** The words that begin a condition. */
  private static final Map<String, Word> WORDS = words();

  private final Vocabulary vocabulary;
  private final Scope scope;

  ConditionReader(Vocabulary vocabulary, Scope scope) {
    this.vocabulary = vocabulary;
    this.scope = scope;
  }

  /** Reads the condition that begins with a word. */
  private interface Word {
    Condition read(ConditionReader reader, Section section);
  }

  private static Map<String, Word> words() {
    Map<String, Word> all = new LinkedHashMap<>();
    all.put("fact", ConditionReader::seen);
    all.put("absent", ConditionReader::absent);
    all.put("count", ConditionReader::counted);
    all.put("all", (r, s) -> new Condition.All(s.at(), r.conditions(s.items("all"))));
    all.put("any", (r, s) -> new Condition.Any(s.at(), r.perhaps(s.items("any"))));
    all.put(
        "unless",
        (r, s) ->
            new Condition.Unless(s.at(), r.inner(r.scope.inside()).conditions(s.items("unless"))));
    all.put("maybe", (r, s) -> new Condition.Maybe(s.at(), r.perhaps(s.items("maybe"))));
    return all;
  }

  List<Condition> conditions(List<Node> nodes) {
    List<Condition> conditions = new ArrayList<>();
    nodes.forEach(n -> conditions.add(condition(n)));
    return conditions;
  }

  private Condition condition(Node node) {
    Section section = Section.of(node);
    Condition condition = byItsWord(section);
    section.finish();
    return condition;
  }

  private Condition byItsWord(Section section) {
    for (Map.Entry<String, Word> word : WORDS.entrySet()) {
      if (section.has(word.getKey())) {
        return word.getValue().read(this, section);
      }
    }
    throw new RuleException(
        section.at(), "a condition begins with one of " + String.join(", ", WORDS.keySet()));
  }

  private Condition seen(Section section) {
    FactPattern pattern = pattern(section, "fact");
    return new Condition.Seen(section.at(), pattern, alias(section, pattern.type()));
  }

  private Condition absent(Section section) {
    FactPattern pattern = pattern(section, "absent");
    return new Condition.Absent(section.at(), pattern, says(section, pattern.type()));
  }

  private List<Condition> perhaps(List<Node> nodes) {
    return inner(scope.perhaps()).conditions(nodes);
  }

  private ConditionReader inner(Scope narrower) {
    return new ConditionReader(vocabulary, narrower);
  }

  private Condition counted(Section section) {
    FactPattern pattern = pattern(section, "count");
    String alias = section.text("as").orElse("");
    scope.bindCounted(alias, pattern.type());
    long atLeast = number(section, "at-least", 1);
    return new Condition.Counted(
        section.at(), pattern, alias, atLeast, number(section, "at-most", Long.MAX_VALUE));
  }

  private static long number(Section section, String key, long otherwise) {
    try {
      return section.text(key).map(Long::valueOf).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new RuleException(section.at(), key + " must be a whole number");
    }
  }

  private String alias(Section section, FactType type) {
    String alias = section.text("as").orElse("");
    scope.bind(alias, type);
    return alias;
  }

  private Words says(Section section, FactType type) {
    return section.optional("text").map(TextReader::words).orElse(Words.same(type.meaning()));
  }

  private FactPattern pattern(Section section, String key) {
    Node name = section.required(key);
    FactType type = type(name);
    Map<String, ValueTest> tests =
        section
            .optional("with")
            .map(node -> new ValueTestReader(scope).tests(node, type))
            .orElse(Map.of());
    return new FactPattern(type, tests, bound(section, "after"), bound(section, "before"));
  }

  private String bound(Section section, String key) {
    String alias = section.text(key).orElse("");
    if (!alias.isEmpty()) {
      scope.type(alias, section.at());
    }
    return alias;
  }

  private FactType type(Node node) {
    String name = Section.text(node);
    return vocabulary
        .type(name)
        .orElseThrow(
            () ->
                new RuleException(
                    node.at(),
                    "no reader makes facts of type \""
                        + name
                        + "\""
                        + Names.didYouMean(name, vocabulary.names())));
  }
}
