package org.vpndiag.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;
import org.vpndiag.fact.Vocabulary;
import org.vpndiag.report.Words;

/** Reads conditions and checks every name in them. Keeps the names that are bound so far. */
final class ConditionReader {
  private final Vocabulary vocabulary;
  private final Scope scope;

  ConditionReader(Vocabulary vocabulary, Scope scope) {
    this.vocabulary = vocabulary;
    this.scope = scope;
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
    Position at = section.at();
    if (section.has("fact")) {
      FactPattern pattern = pattern(section, "fact");
      return new Condition.Seen(at, pattern, alias(section, pattern.type()));
    }
    if (section.has("absent")) {
      FactPattern pattern = pattern(section, "absent");
      return new Condition.Absent(at, pattern, says(section, pattern.type()));
    }
    if (section.has("count")) {
      return counted(section);
    }
    if (section.has("all")) {
      return new Condition.All(at, conditions(section.items("all")));
    }
    if (section.has("any")) {
      return new Condition.Any(at, inner(scope.perhaps()).conditions(section.items("any")));
    }
    if (section.has("unless")) {
      return new Condition.Unless(at, inner(scope.inside()).conditions(section.items("unless")));
    }
    if (section.has("maybe")) {
      return new Condition.Maybe(at, inner(scope.perhaps()).conditions(section.items("maybe")));
    }
    throw new RuleException(
        at, "a condition begins with fact, absent, count, all, any, unless or maybe");
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
    Map<String, ValueTest> tests = new TreeMap<>();
    section.optional("with").ifPresent(n -> tests.putAll(tests(n, type)));
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

  private Map<String, ValueTest> tests(Node node, FactType type) {
    Map<String, ValueTest> tests = new LinkedHashMap<>();
    for (Node.Entry entry : Section.of(node).all()) {
      String attribute = entry.key().text();
      Kind kind = type.attributes().get(attribute);
      if (kind == null) {
        throw new RuleException(
            entry.key().at(),
            type.name()
                + " has no attribute \""
                + attribute
                + "\""
                + Names.didYouMean(attribute, type.attributes().keySet()));
      }
      tests.put(attribute, test(entry.value(), kind));
    }
    return tests;
  }

  private ValueTest test(Node node, Kind kind) {
    if (node instanceof Node.Sequence sequence) {
      return new ValueTest.OneOf(sequence.items().stream().map(n -> test(n, kind)).toList());
    }
    if (node instanceof Node.Mapping mapping) {
      List<ValueTest> tests = mapping.entries().stream().map(e -> operator(e, kind)).toList();
      return tests.size() == 1 ? tests.get(0) : new ValueTest.Both(tests);
    }
    return kind == Kind.WORDS
        ? new ValueTest.Contains(operand(node, kind))
        : new ValueTest.Equal(operand(node, kind));
  }

  private ValueTest operator(Node.Entry entry, Kind kind) {
    Node value = entry.value();
    return switch (entry.key().text()) {
      case "not" -> new ValueTest.Not(test(value, kind));
      case "present" -> new ValueTest.Present(Boolean.parseBoolean(Section.text(value)));
      case "matches" -> new ValueTest.Matches(expression(value));
      case "contains" -> new ValueTest.Contains(operand(value, Kind.TEXT));
      case "at-least" -> compared(ValueTest.Comparison.AT_LEAST, value, kind);
      case "at-most" -> compared(ValueTest.Comparison.AT_MOST, value, kind);
      case "more-than" -> compared(ValueTest.Comparison.MORE_THAN, value, kind);
      case "less-than" -> compared(ValueTest.Comparison.LESS_THAN, value, kind);
      case "in-network" -> new ValueTest.InNetwork(operand(value, Kind.NETWORK));
      case "covers" -> new ValueTest.Covers(operand(value, Kind.ADDRESS));
      default -> throw unknownOperator(entry.key());
    };
  }

  private static RuleException unknownOperator(Node.Scalar key) {
    List<String> known =
        List.of(
            "not",
            "present",
            "matches",
            "contains",
            "at-least",
            "at-most",
            "more-than",
            "less-than",
            "in-network",
            "covers");
    return new RuleException(
        key.at(),
        "\"" + key.text() + "\" is none of " + known + Names.didYouMean(key.text(), known));
  }

  private ValueTest compared(ValueTest.Comparison comparison, Node value, Kind kind) {
    if (kind != Kind.NUMBER) {
      throw new RuleException(value.at(), "only numbers compare by size");
    }
    return new ValueTest.Compared(comparison, operand(value, kind));
  }

  private static Pattern expression(Node node) {
    try {
      return Pattern.compile(Section.text(node), Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new RuleException(node.at(), "not a regular expression: " + e.getDescription());
    }
  }

  private Operand operand(Node node, Kind kind) {
    String text = Section.text(node);
    if (!text.startsWith("$") || ((Node.Scalar) node).quoted()) {
      return new Operand.Literal(literal(node, text, kind));
    }
    int dot = text.indexOf('.');
    String alias = text.substring(1, dot < 0 ? text.length() : dot);
    String attribute = dot < 0 ? "" : text.substring(dot + 1);
    scope.check(alias, attribute, node.at());
    return new Operand.Reference(alias, attribute);
  }

  private static Object literal(Node node, String text, Kind kind) {
    try {
      return switch (kind) {
        case NUMBER -> Long.valueOf(text);
        case FLAG -> flag(node, text);
        default -> text;
      };
    } catch (NumberFormatException e) {
      throw new RuleException(node.at(), "\"" + text + "\" is not a whole number");
    }
  }

  private static Boolean flag(Node node, String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    throw new RuleException(node.at(), "expected true or false here");
  }

  /** The names bound by the conditions read so far. */
  static final class Scope {
    private final Map<String, FactType> types = new HashMap<>();
    private final Map<String, Boolean> certain = new HashMap<>();
    private final boolean binding;
    private final @Nullable Scope outer;

    Scope() {
      this(true, null);
    }

    private Scope(boolean binding, @Nullable Scope outer) {
      this.binding = binding;
      this.outer = outer;
      if (outer != null) {
        types.putAll(outer.types);
        certain.putAll(outer.certain);
      }
    }

    /** For conditions that may or may not hold: what they bind may be missing. */
    Scope perhaps() {
      return new Scope(false, this);
    }

    /** For conditions that must not hold: what they bind is known to nobody else. */
    Scope inside() {
      return new Scope(true, null).having(this);
    }

    private Scope having(Scope other) {
      types.putAll(other.types);
      certain.putAll(other.certain);
      return this;
    }

    void bind(String alias, FactType type) {
      if (alias.isEmpty()) {
        return;
      }
      types.merge(alias, type, (a, b) -> a.name().equals(b.name()) ? a : a.merge(b));
      certain.put(alias, binding);
      if (outer != null && !binding) {
        outer.bindPerhaps(alias, type);
      }
    }

    private void bindPerhaps(String alias, FactType type) {
      types.merge(alias, type, (a, b) -> a.name().equals(b.name()) ? a : a.merge(b));
      certain.putIfAbsent(alias, false);
      if (outer != null) {
        outer.bindPerhaps(alias, type);
      }
    }

    void bindCounted(String alias, FactType type) {
      bind(alias, type.number(Bindings.COUNT));
    }

    FactType type(String alias, Position at) {
      FactType type = types.get(alias);
      if (type == null) {
        throw new RuleException(
            at,
            "no condition before names a fact \""
                + alias
                + "\""
                + Names.didYouMean(alias, types.keySet()));
      }
      return type;
    }

    void check(String alias, String attribute, Position at) {
      FactType type = type(alias, at);
      if (!type.attributes().containsKey(attribute)) {
        throw new RuleException(
            at,
            "\""
                + alias
                + "\" is a "
                + type.name()
                + ", which has no attribute \""
                + attribute
                + "\""
                + Names.didYouMean(attribute, type.attributes().keySet()));
      }
    }

    /** A template may only use what is bound; what may be missing needs a default. */
    void check(Template template, Position at) {
      for (Template.Use use : template.uses()) {
        check(use.alias(), use.attribute(), at);
      }
    }
  }
}
