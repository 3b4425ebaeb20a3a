package org.vpndiag.rule;

import java.util.regex.Pattern;
import org.vpndiag.report.Words;

/** Reads texts that stand in every language. */
final class TextReader {
  /** The blank that YAML leaves where a folded text breaks its line; Japanese has none there. */
  private static final Pattern FOLD =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。」）ー]) (?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}「（ー])");

  private TextReader() {}

  static Words words(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Words.same(scalar.text().strip());
    }
    Section section = Section.of(node);
    String ja = FOLD.matcher(section.requiredText("ja").strip()).replaceAll("");
    Words words = new Words(section.requiredText("en").strip(), ja);
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
