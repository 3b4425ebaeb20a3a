package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.report.Words;

/** Text that is being set for a terminal, line by line. */
final class Page {
  private static final int LABEL = 17;

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  Page(Style style) {
    this.style = style;
  }

  void paragraph(String text, int indent) {
    for (String line : Columns.wrapped(text, style.width() - indent)) {
      line(" ".repeat(indent) + line);
    }
  }

  /** A paragraph behind a head, its further lines below its first. */
  void hanging(String head, String text) {
    hanging(head, text, Columns.width(head));
  }

  void hanging(String head, String text, int indent) {
    List<String> lines = Columns.wrapped(text, style.width() - indent);
    line(head + lines.get(0));
    lines.stream().skip(1).forEach(l -> line(" ".repeat(indent) + l));
  }

  void heading(Words words) {
    line("  " + style.bold(in(words)));
  }

  /** A name and its value, whose further lines stand under the first. */
  void entry(String name, String value) {
    String label = name;
    for (String part : value.split("\n", -1)) {
      for (String one : Columns.wrapped(part, style.width() - LABEL - 5)) {
        labelled(label, one);
        label = "";
      }
    }
  }

  /** A name and lines to paste, which may not be broken. */
  void verbatim(String name, String lines) {
    String label = name;
    for (String one : lines.split("\n", -1)) {
      labelled(label, one);
      label = "";
    }
  }

  private void labelled(String label, String text) {
    line("    " + Columns.padded(label, LABEL) + " " + text);
  }

  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  String in(Words words) {
    return words.in(style.language());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
