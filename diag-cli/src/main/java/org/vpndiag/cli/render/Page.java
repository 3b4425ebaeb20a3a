package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.report.Words;

/** Text that is being set for a terminal, line by line. */
final class Page {
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
