package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.log.LogLines;

/**
 * What stands before each of several lines alike: bullets, bars, the file that {@code grep} found
 * them in.
 */
enum Margins {
  BULLET("\\s{0,8}([-*+•·–])\\s+(\\S.*)", Integer.MAX_VALUE),
  BAR("\\s{0,8}([|│┃>])\\s?(.*)", 3),
  FILE(
      "(?=[^:]*[a-zA-Z])(?=[^:]*[./]|[^:]*:\\d+[:-])([\\w.+/-]{1,80}):(?:\\d{1,7}[:-])?(?!//)(.*)",
      3);

  private static final int LOOK = 400;

  private final Pattern pattern;
  private final int certain;

  /**
   * A margin.
   *
   * @param pattern the margin, which is the same in all lines, and the line behind it
   * @param certain how many lines in a row tell it for certain; fewer must be a log's
   */
  Margins(String pattern, int certain) {
    this.pattern = Pattern.compile(pattern);
    this.certain = certain;
  }

  /** The lines without their margins. */
  static List<PostLine> without(List<PostLine> lines, LogLines log) {
    List<PostLine> plain = lines;
    for (Margins margin : values()) {
      plain = margin.cut(plain, log);
    }
    return plain;
  }

  private List<PostLine> cut(List<PostLine> lines, LogLines log) {
    List<PostLine> plain = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = end(lines, at);
      boolean cut = end > at && isMargin(lines.subList(at, end), log);
      for (PostLine line : lines.subList(at, Math.max(end, at + 1))) {
        plain.add(cut ? behind(line) : line);
      }
      at = Math.max(end, at + 1);
    }
    return plain;
  }

  /** Where the lines end that begin alike; blank ones may stand between them. */
  private int end(List<PostLine> lines, int from) {
    int end = from;
    String same = "";
    for (int i = from; i < lines.size(); i++) {
      Matcher line = pattern.matcher(lines.get(i).text());
      if (line.matches() && (same.isEmpty() || same.equals(line.group(1)))) {
        same = line.group(1);
        end = i + 1;
      } else if (end == from || !lines.get(i).isBlank()) {
        return end;
      }
    }
    return end;
  }

  /** What a log's reader knows with what stands before it has no margin. */
  private boolean isMargin(List<PostLine> lines, LogLines log) {
    boolean known = lines.size() >= certain;
    boolean better = false;
    int asItIs = 0;
    for (PostLine line : lines.subList(0, Math.min(lines.size(), LOOK))) {
      LogLines.Mark whole = log.of(line.text());
      LogLines.Mark behind = log.of(behind(line).text());
      if (behind == LogLines.Mark.NONE && whole != LogLines.Mark.NONE) {
        return false;
      }
      known |= behind != LogLines.Mark.NONE;
      better |= behind != whole;
      asItIs += whole == LogLines.Mark.NONE ? 0 : 1;
    }
    return known && (better || asItIs == 0);
  }

  private PostLine behind(PostLine line) {
    Matcher matcher = pattern.matcher(line.text());
    return matcher.matches() ? new PostLine(line.number(), matcher.group(2)) : line;
  }
}
