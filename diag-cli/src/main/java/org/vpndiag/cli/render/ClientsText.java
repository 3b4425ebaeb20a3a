package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.vpndiag.examination.ClientReports;
import org.vpndiag.examination.ReportOfClient;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Verdict;
import org.vpndiag.report.Words;

/** The clients of a capture, those that fail by name, the others counted. */
public final class ClientsText {
  private static final int MOST = 20;

  private static final Words HEAD =
      new Words("clients: %d fail, %d work, %d unclear", "クライアント: 失敗 %d、正常 %d、判定不能 %d");
  private static final Words BEYOND =
      new Words("%d further clients came earlier and are not judged", "これより前のクライアント %d 台は判定していません");
  private static final Words EXPLAINED = new Words("(explained above)", "（上で説明）");
  private static final Words MORE = new Words("%d more: -v", "ほか %d 台: -v で表示");

  private ClientsText() {}

  /** A table; empty where there is one client. */
  public static String render(ClientReports all, Style style) {
    List<ReportOfClient> clients = all.reports();
    if (clients.size() < 2) {
      return "";
    }
    Page page = new Page(style);
    page.line("");
    String head = page.in(HEAD);
    page.line(
        "  "
            + style.bold(
                head.formatted(
                    count(clients, Verdict.BROKEN),
                    count(clients, Verdict.HEALTHY),
                    count(clients, Verdict.UNDETERMINED))));
    List<ReportOfClient> failing =
        clients.stream().filter(c -> c.report().verdict() == Verdict.BROKEN).toList();
    List<ReportOfClient> shown =
        style.verbose() ? clients : failing.subList(0, Math.min(MOST, failing.size()));
    int columns = shown.stream().mapToInt(c -> Columns.width(c.client())).max().orElse(0);
    for (ReportOfClient one : shown) {
      String note = one.client().equals(clients.get(0).client()) ? "  " + page.in(EXPLAINED) : "";
      page.hanging(
          "    " + Columns.padded(one.client(), columns) + "  ",
          page.in(one.report().summary()) + note,
          columns + 6);
    }
    if (!style.verbose() && failing.size() > MOST) {
      page.line("    " + page.in(MORE).formatted(failing.size() - MOST));
    }
    if (all.all() > clients.size()) {
      page.line("    " + page.in(BEYOND).formatted(all.all() - clients.size()));
    }
    return page.toString();
  }

  /** The same as {@code clients}; nothing where there is one. */
  public static void write(ClientReports all, JsonGenerator json) throws IOException {
    List<ReportOfClient> clients = all.reports();
    if (clients.size() < 2) {
      return;
    }
    json.writeArrayFieldStart("clients");
    for (ReportOfClient one : clients) {
      json.writeStartObject();
      json.writeStringField("client", one.client());
      json.writeStringField("verdict", one.report().verdict().name().toLowerCase(Locale.ROOT));
      json.writeStringField(
          "rootCause", one.report().rootCause().map(Diagnosis::rule).orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static long count(List<ReportOfClient> clients, Verdict verdict) {
    return clients.stream().filter(c -> c.report().verdict() == verdict).count();
  }
}
