package org.vpndiag.redact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that is replaced in a line, in the words that {@code sed -E} and {@link Pattern} have
 * in common: no classes by name, no lazy or possessive repetition, no looking around, tabs as tabs.
 *
 * @param hints one of these, in lower case, stands in every line that the pattern fits, in either
 *     case; none when nothing is that sure. They spare most lines the pattern.
 * @param unless lines where this is found stay as they are; empty when there are none
 * @param pattern an extended regular expression (POSIX 1003.1, 9.4)
 * @param replacement with {@code \1} for the first group
 */
public record Cut(List<String> hints, String unless, String pattern, String replacement) {

  /** What stands where a secret stood. */
  public static final String MARK = "<cut>";

  /** Keeps its own copy. */
  public Cut {
    hints = hints.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
  }

  static Cut of(String pattern, String replacement) {
    return new Cut(List.of(), "", pattern, replacement);
  }

  /** This cut where one of the hints stands. */
  Cut where(List<String> hints) {
    return new Cut(hints, unless, pattern, replacement);
  }

  /** This cut where one of the hints stands. */
  Cut where(String... hints) {
    return where(List.of(hints));
  }

  /** This cut in lines without that. */
  Cut unless(String unless) {
    return new Cut(hints, unless, pattern, replacement);
  }

  /** Its line of a sed script. */
  public String sed() {
    String substitution = "s~" + pattern + "~" + replacement + "~g";
    return unless.isEmpty() ? substitution : "\\~" + unless + "~!" + substitution;
  }
}
