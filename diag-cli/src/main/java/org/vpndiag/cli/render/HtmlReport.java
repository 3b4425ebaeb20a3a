package org.vpndiag.cli.render;

import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import java.util.List;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.report.Alternative;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Fix;
import org.vpndiag.report.Next;
import org.vpndiag.report.Report;
import org.vpndiag.report.StageState;
import org.vpndiag.report.Words;
import org.vpndiag.rule.Names;

/** A report as one HTML page that needs nothing else: no network, no script. */
public final class HtmlReport {
  static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.4rem; }
      .broken { border-left: .4rem solid #c33; padding-left: .8rem; }
      .healthy { border-left: .4rem solid #2a2; padding-left: .8rem; }
      .undetermined { border-left: .4rem solid #c90; padding-left: .8rem; }
      pre { overflow-x: auto; padding: .6rem; border: 1px solid #8886; border-radius: .3rem; }
      td, th { text-align: left; vertical-align: top; padding: .1rem .8rem .1rem 0; }
      .place { font-family: monospace; white-space: nowrap; }
      .stages td:nth-child(-n+2) { white-space: nowrap; }
      .ok { color: #2a2; }
      .failed { color: #c33; font-weight: bold; }
      .warning { color: #c90; }
      @media print { details { display: block; } }
      </style>
      </head>
      <body>
      """;

  private final Report report;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private HtmlReport(Report report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** The page, with what a command adds to it. */
  public static String render(Report report, Style style, Addition addition) {
    HtmlReport html = new HtmlReport(report, style.plain());
    html.write(addition);
    return html.out.toString();
  }

  private void write(Addition addition) {
    String summary = escaped(report.summary());
    out.append(HEAD.formatted(Names.of(style.language()), summary));
    out.append("<h1 class=\"%s\">%s</h1>%n".formatted(Names.of(report.verdict()), summary));
    report.next().ifPresent(this::next);
    report.rootCause().ifPresent(cause -> diagnosis(cause, true));
    stages();
    report.diagnoses().stream().filter(d -> !isFirst(d)).forEach(d -> diagnosis(d, false));
    unseen();
    pre(addition.text().apply(style).lines().toList());
    out.append("</body>\n</html>\n");
  }

  private void next(Next next) {
    paragraph(escaped(next.text()));
    pre(next.commands());
  }

  private boolean isFirst(Diagnosis diagnosis) {
    return report.rootCause().filter(diagnosis::equals).isPresent();
  }

  private void stages() {
    out.append("<table class=\"stages\">\n");
    for (StageState stage : report.stages()) {
      String mark = escaped(Labels.of(stage.state()).map(HtmlReport::bare));
      row(
          "<span class=\"%s\">%s</span>".formatted(Names.of(stage.state()), mark),
          escaped(stage.stage().title()),
          escaped(stage.summary()));
    }
    out.append("</table>\n");
  }

  /** A terminal's mark without its brackets. */
  private static String bare(String mark) {
    return mark.substring(1, mark.length() - 1).strip();
  }

  /** The title of the first cause stands in the headline. */
  private void diagnosis(Diagnosis diagnosis, boolean headed) {
    out.append("<section>\n");
    if (!headed) {
      out.append("<h2>%s</h2>%n".formatted(escaped(diagnosis.title())));
    }
    paragraph(
        escaped(Labels.of(diagnosis.role()))
            + " · "
            + escapeHtml4(diagnosis.rule())
            + " · "
            + escaped(diagnosis.confidence().title()));
    in(diagnosis.explanation()).lines().forEach(l -> paragraph(escapeHtml4(l)));
    evidence(diagnosis.evidence());
    diagnosis.fixes().forEach(f -> fix(f, diagnosis.fixes().indexOf(f), diagnosis.fixes().size()));
    diagnosis.alternatives().forEach(this::alternative);
    out.append("</section>\n");
  }

  private void alternative(Alternative alternative) {
    out.append(
        "<h3>%s: %s</h3>%n".formatted(escaped(Labels.ALSO_FITS), escaped(alternative.title())));
    paragraph(escaped(alternative.tellApart()));
  }

  private void unseen() {
    if (report.unseen().isEmpty()) {
      return;
    }
    out.append("<details><summary>%s</summary><table>%n".formatted(escaped(Labels.UNSEEN)));
    report
        .unseen()
        .forEach(
            u ->
                row(
                    escaped(u.what()),
                    escaped(u.why()),
                    "<code>" + escapeHtml4(u.how()) + "</code>"));
    out.append("</table></details>\n");
  }

  private void evidence(List<Evidence> evidence) {
    out.append("<details open><summary>%s</summary><table>%n".formatted(escaped(Labels.EVIDENCE)));
    for (Evidence item : evidence) {
      out.append(
          "<tr><td class=\"place\">%s</td><td>%s</td></tr>%n"
              .formatted(escapeHtml4(Places.of(item)), escaped(Places.quoted(item))));
    }
    out.append("</table></details>\n");
  }

  private void fix(Fix fix, int index, int of) {
    String label = Labels.fix(index, of).in(style.language());
    out.append("<h3>%s: %s</h3>%n".formatted(escapeHtml4(label), escaped(fix.summary())));
    paragraph(escaped(fix.side().title()));
    pre(fix.commands());
    Fix.ConfigEdit config = fix.config();
    if (config != null) {
      paragraph(escapeHtml4(config.file() + " " + config.section()));
      pre(List.of(config.text()));
    }
    commands(Labels.CHECK, fix.verify());
    commands(Labels.UNDO, fix.undo());
  }

  private void commands(Words label, List<String> commands) {
    if (!commands.isEmpty()) {
      paragraph(escaped(label));
      pre(commands);
    }
  }

  private void pre(List<String> lines) {
    if (!lines.isEmpty()) {
      out.append("<pre>%s</pre>%n".formatted(escapeHtml4(String.join("\n", lines))));
    }
  }

  private void paragraph(String html) {
    out.append("<p>").append(html).append("</p>\n");
  }

  private void row(String... cells) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append("<td>").append(cell).append("</td>");
    }
    out.append("</tr>\n");
  }

  private String escaped(Words words) {
    return escapeHtml4(in(words));
  }

  private String in(Words words) {
    return words.in(style.language());
  }
}
