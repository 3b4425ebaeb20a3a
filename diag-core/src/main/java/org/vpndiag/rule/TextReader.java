package org.vpndiag.rule;

import org.vpndiag.report.Words;

/** Reads texts that stand in every language. */
final class TextReader {
  private TextReader() {}

  static Words words(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Words.same(scalar.text().strip());
    }
    Section section = Section.of(node);
    Words words = new Words(section.requiredText("en").strip(), section.requiredText("ja").strip());
    section.finish();
    return words;
  }

  /** Texts whose names must be bound where they stand. */
  static Words words(Node node, Scope scope) {
    Words words = words(node);
    scope.check(Template.of(words.en()), node.at());
    scope.check(Template.of(words.ja()), node.at());
    return words;
  }
}
