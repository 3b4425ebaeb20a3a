package org.vpndiag.cli.render;

import org.vpndiag.report.Language;
import org.vpndiag.report.StageState;

/** A stage in one line. */
public final class StageNames {
  private static final int COLUMNS = 20;

  private StageNames() {}

  /** Its mark, its name and how far it got. */
  public static String line(StageState stage, Language language) {
    return Labels.of(stage.state()).in(language)
        + " "
        + Columns.padded(stage.stage().title().in(language), COLUMNS)
        + " "
        + stage.summary().in(language);
  }
}
