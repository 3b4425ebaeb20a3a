package org.vpndiag.pasted;

import java.util.List;

/**
 * A line of a post.
 *
 * @param number its number in the post, from 1
 * @param text what stands there without the post's markup
 */
record PostLine(int number, String text) {

  private static final List<String> ELLIPSES =
      List.of(
          "...", "…", "[...]", "[…]", "(...)", "<...>", "<snip>", "[snip]", "--snip--", "[cut]");

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether it stands for lines that the author left out. */
  boolean isEllipsis() {
    String word = text.strip();
    return ELLIPSES.contains(word) || (word.length() > 3 && word.chars().allMatch(c -> c == '.'));
  }

  /** The texts of lines. */
  static List<String> texts(List<PostLine> lines) {
    return lines.stream().map(PostLine::text).toList();
  }
}
