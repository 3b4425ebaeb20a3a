package org.vpndiag.pasted;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fence of code that was written on one line with what it holds: {@code ```Nov 23 10:00:00 …} or
 * {@code … Closing.```}. Markdown takes words after the opening fence for the name of a language
 * and shows them not at all; a name is one word, though, and a message is several.
 */
final class GluedFence {

  private static final String FENCE = "```";

  /** The fence, and a line that no language's name is as long as. */
  private static final Pattern OPENED = Pattern.compile("([\\s>]*```)\\s?(?=\\S+\\s)(.{20,})");

  private static final Pattern BOTH = Pattern.compile("([\\s>]*```)(?!`)(.*[^\\s`])```\\s*");

  private static final Pattern CLOSED = Pattern.compile("(.*[^\\s`])```\\s*");

  private GluedFence() {}

  /** The fence and what it holds as lines of their own. */
  static List<String> apart(String line) {
    int first = line.indexOf(FENCE);
    if (first < 0) {
      return List.of(line);
    }
    return line.indexOf(FENCE, first + FENCE.length()) < 0 ? one(line) : two(line);
  }

  private static List<String> one(String line) {
    Matcher opened = OPENED.matcher(line);
    if (opened.matches()) {
      return List.of(opened.group(1), opened.group(2));
    }
    Matcher closed = CLOSED.matcher(line);
    return closed.matches() ? List.of(closed.group(1), FENCE) : List.of(line);
  }

  private static List<String> two(String line) {
    Matcher both = BOTH.matcher(line);
    return both.matches() ? List.of(both.group(1), both.group(2), FENCE) : List.of(line);
  }
}
