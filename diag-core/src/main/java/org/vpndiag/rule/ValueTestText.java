package org.vpndiag.rule;

import java.util.List;
import java.util.stream.Collectors;

/** What a condition asks of a value, in the signs that mean the same in every language. */
final class ValueTestText {
  private ValueTestText() {}

  static String of(ValueTest test) {
    if (test instanceof ValueTest.Equal equal) {
      return "= " + equal.to();
    }
    if (test instanceof ValueTest.OneOf one) {
      return "∈ {" + joined(one.tests(), ", ").replace("= ", "") + "}";
    }
    if (test instanceof ValueTest.Not not) {
      return not.test() instanceof ValueTest.Equal equal
          ? "≠ " + equal.to()
          : "not " + of(not.test());
    }
    if (test instanceof ValueTest.Both both) {
      return joined(both.tests(), " and ");
    }
    if (test instanceof ValueTest.Present present) {
      return present.present() ? "present" : "not present";
    }
    if (test instanceof ValueTest.Matches matches) {
      return "~ /" + matches.pattern() + "/";
    }
    if (test instanceof ValueTest.Contains contains) {
      return "∋ " + contains.what();
    }
    if (test instanceof ValueTest.Compared compared) {
      return sign(compared.comparison()) + " " + compared.with();
    }
    if (test instanceof ValueTest.InNetwork in) {
      return "⊂ " + in.network();
    }
    return "⊃ " + ((ValueTest.Covers) test).address();
  }

  private static String joined(List<ValueTest> tests, String between) {
    return tests.stream().map(ValueTestText::of).collect(Collectors.joining(between));
  }

  private static String sign(ValueTest.Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "≥";
      case AT_MOST -> "≤";
      case MORE_THAN -> ">";
      case LESS_THAN -> "<";
    };
  }
}
