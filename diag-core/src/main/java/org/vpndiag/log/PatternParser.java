package org.vpndiag.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads patterns as catalogues write them: {@code Connecting to host {peer:address}, port {}}. */
final class PatternParser {

  private final String text;
  private final List<MessagePattern.Hole> holes = new ArrayList<>();
  private final List<byte[]> literals = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  private PatternParser(String text) {
    this.text = text;
  }

  /**
   * A pattern; a brace that stands in the message itself is written <code>\{</code>.
   *
   * @throws IllegalArgumentException when it is not one, saying why
   */
  static MessagePattern parse(String text) {
    return new PatternParser(text).parse();
  }

  private MessagePattern parse() {
    check(!text.isEmpty(), "a pattern is missing");
    int at = 0;
    while (at < text.length()) {
      int brace = text.indexOf('{', at);
      int end = brace < 0 ? text.length() : brace;
      boolean escaped = brace > at && text.charAt(brace - 1) == '\\';
      literal.append(text, at, escaped ? end - 1 : end);
      if (escaped) {
        literal.append('{');
        at = end + 1;
      } else {
        at = brace < 0 ? end : hole(brace);
      }
    }
    endLiteral();
    check(holes.size() <= MessagePattern.MAX_HOLES, "too many holes");
    return new MessagePattern(literals.get(0), holes, literals.subList(1, literals.size()));
  }

  private int hole(int open) {
    int close = text.indexOf('}', open);
    check(close >= 0, "a hole without its closing brace");
    boolean afterHole =
        literal.isEmpty() && !holes.isEmpty() && holes.get(holes.size() - 1).type() != HoleType.INT;
    check(!afterHole, "two holes without words between them");
    endLiteral();
    holes.add(hole(text.substring(open + 1, close)));
    return close + 1;
  }

  private static MessagePattern.Hole hole(String inner) {
    int colon = inner.indexOf(':');
    String name = colon < 0 ? inner : inner.substring(0, colon);
    String type = colon < 0 ? "text" : inner.substring(colon + 1);
    check(AttributeName.isValid(name) || name.isEmpty(), "'" + name + "' cannot be a name");
    return new MessagePattern.Hole(
        name,
        HoleType.named(type)
            .orElseThrow(() -> new IllegalArgumentException("no type of hole '" + type + "'")));
  }

  private void endLiteral() {
    literals.add(literal.toString().getBytes(StandardCharsets.UTF_8));
    literal.setLength(0);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
