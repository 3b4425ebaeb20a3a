package org.vpndiag.redact;

import java.util.regex.Pattern;

/**
 * Something that is replaced in a line, in the words that {@code sed -E} and {@link Pattern} have
 * in common: no classes by name, no lazy or possessive repetition, no looking around, tabs as tabs.
 *
 * @param unless lines where this is found stay as they are; empty when there are none
 * @param pattern an extended regular expression (POSIX 1003.1, 9.4)
 * @param replacement with {@code \1} for the first group
 */
public record Cut(String unless, String pattern, String replacement) {

  /** What stands where a secret stood. */
  public static final String MARK = "<cut>";

  static Cut of(String pattern, String replacement) {
    return new Cut("", pattern, replacement);
  }

  /** Its line of a sed script. */
  public String sed() {
    String substitution = "s~" + pattern + "~" + replacement + "~g";
    return unless.isEmpty() ? substitution : "\\~" + unless + "~!" + substitution;
  }
}
