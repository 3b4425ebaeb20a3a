package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vpndiag.report.Language;
import org.vpndiag.report.Words;

/** The reports on several hosts: one after the other, and at the end all of them in a table. */
public final class SeveralHosts {
  private SeveralHosts() {}

  /**
   * The addition to the report on the worst.
   *
   * @param worst the worst one's name
   */
  public static Addition of(
      List<ReportOfHost> reports, String worst, String command, Language language) {
    return new Addition(
        json -> write(reports, worst, command, language, json),
        style -> text(reports, style),
        Addition.Place.INSTEAD);
  }

  private static String text(List<ReportOfHost> reports, Style style) {
    StringBuilder out = new StringBuilder();
    for (ReportOfHost one : reports) {
      out.append(style.bold("==> " + one.name() + " <==")).append('\n');
      out.append(TextReport.render(one.report(), style, Addition.NONE)).append('\n');
    }
    return out + table(reports, style);
  }

  private static String table(List<ReportOfHost> reports, Style style) {
    Page page = new Page(style);
    page.line(style.bold(page.in(head(reports.size()))));
    int columns = reports.stream().mapToInt(r -> Columns.width(r.name())).max().orElse(0);
    for (ReportOfHost one : reports) {
      page.hanging(
          "  " + Columns.padded(one.name(), columns) + "  ", page.in(one.report().summary()));
    }
    return page.toString();
  }

  private static Words head(int count) {
    return new Words(count + " hosts, each examined by itself", count + " 台のホストを個別に診断しました");
  }

  private static void write(
      List<ReportOfHost> reports,
      String worst,
      String command,
      Language language,
      JsonGenerator json)
      throws IOException {
    json.writeStringField("host", worst);
    json.writeArrayFieldStart("hosts");
    for (ReportOfHost one : reports) {
      json.writeStartObject();
      json.writeStringField("path", one.name());
      json.writeFieldName("report");
      JsonReport.write(one.report(), command, language, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
