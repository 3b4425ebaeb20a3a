package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.report.Words;

/** Text that is being set for a terminal, line by line. */
final class Page {
  private static final int LABEL = 17;
  private static final int STEP_LABEL = 10;

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

  /** Something to do behind its label, and the commands for it. */
  void step(Words label, String text, List<String> commands) {
    hanging(stepHead(label), text, 2 + STEP_LABEL);
    commands.stream().flatMap(String::lines).forEach(this::under);
  }

  /** A command behind its label. */
  void command(Words label, String command) {
    line(stepHead(label) + command);
  }

  /** A line below a step. */
  void under(String text) {
    line(" ".repeat(2 + STEP_LABEL) + text);
  }

  private String stepHead(Words label) {
    String text = in(label);
    return "  " + style.bold(text) + " ".repeat(Math.max(1, STEP_LABEL - Columns.width(text)));
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
