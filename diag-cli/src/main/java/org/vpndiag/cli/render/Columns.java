package org.vpndiag.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Text in columns of a terminal, where a Japanese character fills two (UAX #11). */
final class Columns {
  /** Marks that may not begin a line (JIS X 4051). */
  private static final String NOT_AT_START = "、。，．）」』】〕！？ー・：；";

  /** Marks that may not end one. */
  private static final String NOT_AT_END = "（「『【〔";

  private Columns() {}

  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The text filled up with blanks. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text in lines of at most so many columns, broken at blanks and between wide characters. */
  static List<String> wrapped(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph.strip(), Math.max(20, columns), lines);
    }
    return lines;
  }

  private static void wrap(String paragraph, int columns, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(paragraph)) {
      boolean fits = width(line.toString()) + width(piece.stripTrailing()) <= columns;
      if (!fits && !line.isEmpty() && NOT_AT_START.indexOf(piece.charAt(0)) < 0) {
        int end = endWithoutOpening(line);
        lines.add(line.substring(0, end).stripTrailing());
        line.delete(0, end);
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
  }

  /** An opening bracket at a line's end goes over to the next line. */
  private static int endWithoutOpening(StringBuilder line) {
    int end = line.length();
    return end > 1 && NOT_AT_END.indexOf(line.charAt(end - 1)) >= 0 ? end - 1 : end;
  }

  /** What may not be broken: a word with the blanks after it, or one wide character. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      boolean afterBlank = !word.isEmpty() && word.charAt(word.length() - 1) == ' ' && c != ' ';
      if (!word.isEmpty() && (isWide(c) || afterBlank || endsWide(word))) {
        pieces.add(word.toString());
        word.setLength(0);
      }
      word.appendCodePoint(c);
    }
    if (!word.isEmpty()) {
      pieces.add(word.toString());
    }
    return pieces;
  }

  private static boolean endsWide(CharSequence word) {
    return isWide(Character.codePointBefore(word, word.length()));
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
