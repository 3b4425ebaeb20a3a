package org.vpndiag.cli.render;

import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import java.util.List;
import java.util.stream.Collectors;
import org.vpndiag.report.Explanation;
import org.vpndiag.report.Words;
import org.vpndiag.rule.Names;

/** Explanations as one HTML page. */
public final class ExplanationHtml {
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private ExplanationHtml(Style style) {
    this.style = style;
  }

  /** The page. */
  public static String render(List<Explanation> explanations, Style style) {
    ExplanationHtml html = new ExplanationHtml(style);
    String titles =
        explanations.stream().map(e -> html.escaped(e.title())).collect(Collectors.joining("; "));
    html.out.append(HtmlReport.HEAD.formatted(Names.of(style.language()), titles));
    explanations.forEach(html::add);
    return html.out.append("</body>\n</html>\n").toString();
  }

  private void add(Explanation explanation) {
    element("h1", escaped(explanation.title()));
    element("p", "<code>" + escapeHtml4(explanation.id()) + "</code>");
    explanation.paragraphs().forEach(p -> element("p", escaped(p)));
    for (Explanation.Item item : explanation.items()) {
      element("h3", escaped(item.label()));
      element("pre", item.lines().stream().map(this::escaped).collect(Collectors.joining("\n")));
    }
  }

  private void element(String name, String content) {
    out.append("<%s>%s</%s>%n".formatted(name, content, name));
  }

  private String escaped(Words words) {
    return escapeHtml4(words.in(style.language()));
  }
}
