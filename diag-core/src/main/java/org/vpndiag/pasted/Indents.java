package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;

/** The indentation by which Markdown, or the author, sets code apart. */
final class Indents {

  private static final int MARKDOWN = 4;

  private Indents() {}

  /**
   * The lines without it.
   *
   * @param code whether they are known to be code: then only what all of them have is taken off
   */
  static List<PostLine> without(List<PostLine> lines, boolean code) {
    if (code) {
      return code(lines);
    }
    List<PostLine> plain = new ArrayList<>();
    int at = 0;
    String above = "";
    while (at < lines.size()) {
      int end = indentedEnd(lines, at);
      boolean apart = at == 0 || lines.get(at - 1).isBlank();
      if (end > at && apart && !opens(above)) {
        List<PostLine> block = lines.subList(at, end);
        int least = least(block);
        plain.addAll(least == indent(block.get(0)) ? cut(block, least) : block);
        at = end;
      } else {
        above = lines.get(at).isBlank() ? above : lines.get(at).text();
        plain.add(lines.get(at));
        at++;
      }
    }
    return plain;
  }

  /** Behind a prompt in an indented block the block's end may be followed by the author's words. */
  private static List<PostLine> code(List<PostLine> lines) {
    int end = indentedEnd(lines, 0);
    if (end == 0 || end == lines.size() || !lines.get(end).isBlank()) {
      return cut(lines, least(lines));
    }
    List<PostLine> block = lines.subList(0, end);
    List<PostLine> plain = new ArrayList<>(cut(block, least(block)));
    plain.addAll(lines.subList(end, lines.size()));
    return plain;
  }

  /** Where a block ends whose lines are indented, or blank. */
  private static int indentedEnd(List<PostLine> lines, int from) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        if (end == from) {
          return from;
        }
      } else if (indent(lines.get(i)) >= MARKDOWN) {
        end = i + 1;
      } else {
        return end;
      }
    }
    return end;
  }

  /** Below the head of a section indented lines are the section's. */
  private static boolean opens(String line) {
    return line.startsWith("conn ")
        || line.startsWith("config ")
        || line.startsWith("[")
        || line.endsWith("{");
  }

  private static int least(List<PostLine> lines) {
    return lines.stream().filter(l -> !l.isBlank()).mapToInt(Indents::indent).min().orElse(0);
  }

  private static int indent(PostLine line) {
    int columns = 0;
    String text = line.text();
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      columns += text.charAt(i) == '\t' ? MARKDOWN : 1;
    }
    return columns;
  }

  private static List<PostLine> cut(List<PostLine> lines, int columns) {
    return lines.stream().map(l -> new PostLine(l.number(), cut(l.text(), columns))).toList();
  }

  private static String cut(String text, int columns) {
    int at = 0;
    int cut = 0;
    while (cut < columns && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      cut += text.charAt(at) == '\t' ? MARKDOWN : 1;
      at++;
    }
    return text.substring(at);
  }
}
