package org.vpndiag.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vpndiag.change.Change;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.report.Words;
import org.vpndiag.rule.Names;

/** What changed between two times of one host. */
public final class Changes {
  private static final Words NOTHING =
      new Words("nothing that both times were looked at", "両方で確認できた範囲では変化なし");
  private static final int FEW = 12;

  private Changes() {}

  /** The addition to the report on the time that does not work. */
  public static Addition of(List<Change> changes, String since) {
    return new Addition(
        json -> write(changes, since, json),
        style -> text(changes, since, style),
        Addition.Place.AFTER);
  }

  private static String text(List<Change> changes, String since, Style style) {
    Page page = new Page(style);
    page.line("");
    Words head = new Words("changed since " + since, since + " からの変化");
    page.line("  " + style.bold(page.in(head)));
    if (changes.isEmpty()) {
      page.line("    " + page.in(NOTHING));
    }
    long shown = style.verbose() ? changes.size() : FEW;
    Change.Weight weight = null;
    for (Change change : changes.stream().limit(shown).toList()) {
      if (change.weight() != weight) {
        weight = change.weight();
        page.line("    " + style.faint(page.in(weight.title())));
      }
      add(change, page);
    }
    if (changes.size() > shown) {
      long more = changes.size() - shown;
      page.line("    " + page.in(new Words(more + " more (-v)", "ほか " + more + " 件（-v）")));
    }
    return page.toString();
  }

  private static void add(Change change, Page page) {
    String sign =
        switch (change.kind()) {
          case ADDED -> "+ ";
          case REMOVED -> "- ";
          case CHANGED -> "~ ";
        };
    String place = change.evidence().isEmpty() ? "" : "  (" + Places.of(last(change)) + ")";
    page.hanging("      " + sign, change.type() + " " + change.what() + place, 10);
    for (Change.Difference difference : change.differences()) {
      String before = difference.before().isEmpty() ? "–" : difference.before();
      String after = difference.after().isEmpty() ? "–" : difference.after();
      page.hanging("          ", difference.attribute() + ": " + before + " → " + after, 12);
    }
  }

  private static Evidence last(Change change) {
    return change.evidence().get(change.evidence().size() - 1);
  }

  private static void write(List<Change> changes, String since, JsonGenerator json)
      throws IOException {
    json.writeStringField("comparedWith", since);
    json.writeArrayFieldStart("changes");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("kind", Names.of(change.kind()));
      json.writeStringField("stage", Names.of(change.stage()));
      json.writeStringField("weight", Names.of(change.weight()));
      json.writeStringField("type", change.type());
      json.writeStringField("what", change.what());
      json.writeArrayFieldStart("differences");
      for (Change.Difference difference : change.differences()) {
        json.writeStartObject();
        json.writeStringField("attribute", difference.attribute());
        json.writeStringField("before", difference.before());
        json.writeStringField("after", difference.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
