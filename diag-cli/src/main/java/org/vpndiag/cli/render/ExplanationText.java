package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Words;

/** Explanations for a terminal. */
public final class ExplanationText {
  private static final int INDENT = 4;

  private ExplanationText() {}

  /** The pages, one below the other. */
  public static String render(List<Explanation> explanations, Style style) {
    Page page = new Page(style);
    for (Explanation explanation : explanations) {
      if (explanations.indexOf(explanation) > 0) {
        page.line("");
      }
      add(explanation, page, style);
    }
    return page.toString();
  }

  private static void add(Explanation explanation, Page page, Style style) {
    page.paragraph(style.bold(page.in(explanation.title())), 0);
    String title = explanation.title().in(style.language());
    if (!title.startsWith(explanation.id()) && !title.contains(explanation.id())) {
      page.line(style.faint(explanation.id()));
    }
    for (Words paragraph : explanation.paragraphs()) {
      page.line("");
      page.paragraph(page.in(paragraph), 2);
    }
    for (Explanation.Item item : explanation.items()) {
      page.line("");
      page.line("  " + style.bold(page.in(item.label())));
      item.lines().forEach(l -> line(l, page));
    }
  }

  /** What is the same in every language is to be typed or compared, and stays in one piece. */
  private static void line(Words line, Page page) {
    String text = page.in(line);
    if (line.en().equals(line.ja())) {
      page.line(" ".repeat(INDENT) + text);
      return;
    }
    String indent = " ".repeat(INDENT + text.length() - text.stripLeading().length());
    page.hanging(indent, text.strip(), indent.length() + 2);
  }
}
