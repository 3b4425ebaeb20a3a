package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that an editor or {@code cat -n} put before the lines. */
final class LineNumbers {

  private static final int FEWEST = 3;
  private static final Pattern NUMBERED =
      Pattern.compile("\\s{0,8}(\\d{1,6})[:.|]?(?:[ \\t](.*)|)");

  private LineNumbers() {}

  /** The lines without numbers, where at least three in a row are counted. */
  static List<PostLine> without(List<PostLine> lines) {
    List<PostLine> plain = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = counted(lines, at);
      boolean numbered = end - at >= FEWEST;
      for (int i = at; i < Math.max(end, at + 1); i++) {
        plain.add(numbered ? withoutNumber(lines.get(i)) : lines.get(i));
      }
      at = Math.max(end, at + 1);
    }
    return plain;
  }

  private static int counted(List<PostLine> lines, int from) {
    int end = from;
    int expected = -1;
    while (end < lines.size()) {
      Matcher numbered = NUMBERED.matcher(lines.get(end).text());
      if (!numbered.matches()) {
        return end;
      }
      int number = Integer.parseInt(numbered.group(1));
      if (expected >= 0 && number != expected) {
        return end;
      }
      expected = number + 1;
      end++;
    }
    return end;
  }

  private static PostLine withoutNumber(PostLine line) {
    Matcher numbered = NUMBERED.matcher(line.text());
    boolean text = numbered.matches() && numbered.group(2) != null;
    return new PostLine(line.number(), text ? numbered.group(2) : "");
  }
}
