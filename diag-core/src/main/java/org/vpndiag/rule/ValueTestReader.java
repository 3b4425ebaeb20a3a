package org.vpndiag.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Kind;

/** Reads what stands under {@code with:}, the tests of a fact's attributes. */
final class ValueTestReader {
  /** The words that compare, each with the test that it makes of the value beside it. */
  private static final Map<String, Operator> OPERATORS = operators();

  private final Scope scope;

  ValueTestReader(Scope scope) {
    this.scope = scope;
  }

  /** Makes a test of an attribute of some kind out of the node beside the operator. */
  private interface Operator {
    ValueTest read(ValueTestReader reader, Node value, Kind kind);
  }

  private static Map<String, Operator> operators() {
    Map<String, Operator> all = new LinkedHashMap<>();
    all.put("not", (reader, value, kind) -> new ValueTest.Not(reader.test(value, kind)));
    all.put("present", (reader, value, kind) -> new ValueTest.Present(flag(value)));
    all.put("matches", (reader, value, kind) -> new ValueTest.Matches(expression(value)));
    all.put(
        "contains",
        (reader, value, kind) -> new ValueTest.Contains(reader.operand(value, Kind.TEXT)));
    for (ValueTest.Comparison comparison : ValueTest.Comparison.values()) {
      all.put(
          Names.of(comparison), (reader, value, kind) -> reader.compared(comparison, value, kind));
    }
    all.put(
        "in-network",
        (reader, value, kind) -> new ValueTest.InNetwork(reader.operand(value, Kind.NETWORK)));
    all.put(
        "covers",
        (reader, value, kind) -> new ValueTest.Covers(reader.operand(value, Kind.ADDRESS)));
    return all;
  }

  Map<String, ValueTest> tests(Node node, FactType type) {
    Map<String, ValueTest> tests = new TreeMap<>();
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
    String word = entry.key().text();
    Operator operator = OPERATORS.get(word);
    if (operator == null) {
      throw new RuleException(
          entry.key().at(),
          "\""
              + word
              + "\" is none of "
              + OPERATORS.keySet()
              + Names.didYouMean(word, OPERATORS.keySet()));
    }
    return operator.read(this, entry.value(), kind);
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
        case FLAG -> flag(node);
        default -> text;
      };
    } catch (NumberFormatException e) {
      throw new RuleException(node.at(), "\"" + text + "\" is not a whole number");
    }
  }

  private static Boolean flag(Node node) {
    String text = Section.text(node);
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    throw new RuleException(node.at(), "expected true or false here");
  }
}
