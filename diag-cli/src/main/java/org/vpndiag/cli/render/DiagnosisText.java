package org.vpndiag.cli.render;

import java.util.List;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.report.Alternative;
import org.vpndiag.report.Diagnosis;
import org.vpndiag.report.Fix;
import org.vpndiag.report.Words;

/** A diagnosis for a terminal: what it is, the evidence, the fixes, what else would fit. */
final class DiagnosisText {
  private static final int PLACE_COLUMNS = 26;
  private static final int WIDE_INDENT = 8;

  private final Page page;
  private final Style style;

  DiagnosisText(Page page, Style style) {
    this.page = page;
    this.style = style;
  }

  /**
   * Adds a diagnosis.
   *
   * @param headed whether its title stands in the headline already
   */
  void add(Diagnosis diagnosis, boolean headed) {
    page.line("");
    title(diagnosis, headed);
    page.paragraph(page.in(diagnosis.explanation()), 2);
    evidence(diagnosis.evidence());
    List<Fix> fixes = diagnosis.fixes();
    for (int i = 0; i < fixes.size(); i++) {
      fix(fixes.get(i), i, fixes.size());
    }
    alternatives(diagnosis.alternatives());
  }

  private void title(Diagnosis diagnosis, boolean headed) {
    String role = page.in(Labels.of(diagnosis.role()));
    String confidence = page.in(diagnosis.confidence().title());
    page.line("  " + style.bold(role) + "  " + diagnosis.rule() + "  " + style.faint(confidence));
    if (!headed) {
      page.paragraph(page.in(diagnosis.title()), 2);
    }
    page.line("");
  }

  private void evidence(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    page.line("");
    page.line("  " + style.bold(page.in(Labels.EVIDENCE)));
    for (Evidence item : evidence) {
      String whole = Places.of(item);
      boolean shorten = isWide(whole) && Places.isOneCapture(item, evidence);
      quote(shorten ? Places.brief(item) : whole, page.in(Places.quoted(item)));
    }
  }

  /** A place that would leave its quotation little room stands on a line of its own. */
  private void quote(String place, String text) {
    int together = "    ".length() + Columns.width(place) + 1 + Columns.width(text);
    if (isWide(place) && together > style.width()) {
      page.line("    " + place);
      page.paragraph(text, WIDE_INDENT);
    } else {
      page.hanging("    " + Columns.padded(place, PLACE_COLUMNS) + " ", text);
    }
  }

  private static boolean isWide(String place) {
    return Columns.width(place) > PLACE_COLUMNS;
  }

  private void fix(Fix fix, int index, int of) {
    page.line("");
    String where = page.in(fix.side().title());
    page.step(Labels.fix(index, of), page.in(fix.summary()) + " (" + where + ")", fix.commands());
    config(fix);
    if (!fix.complete() && fix.commands().stream().anyMatch(c -> c.contains("<"))) {
      page.under(style.faint(page.in(Labels.FILL_IN)));
    }
    labelled(Labels.CHECK, fix.verify());
    labelled(Labels.UNDO, fix.undo());
  }

  private void config(Fix fix) {
    Fix.ConfigEdit config = fix.config();
    if (config == null) {
      return;
    }
    String section = config.section().isEmpty() ? "" : "  " + config.section();
    page.under(style.faint(config.file() + section));
    config.text().lines().forEach(l -> page.under("  " + style.faint(l)));
  }

  private void labelled(Words label, List<String> commands) {
    for (int i = 0; i < commands.size(); i++) {
      page.command(i == 0 ? label : Words.NONE, commands.get(i));
    }
  }

  private void alternatives(List<Alternative> alternatives) {
    for (Alternative alternative : alternatives) {
      page.line("");
      page.hanging(
          "  " + style.bold(page.in(Labels.ALSO_FITS)) + "  ", page.in(alternative.title()), 4);
      page.hanging("    ", page.in(Labels.TELL_APART) + " " + page.in(alternative.tellApart()), 4);
    }
  }
}
