package org.vpndiag.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * What a run is connected to; passed in, so that every output can be reproduced.
 *
 * @param in standard input
 * @param out where results go
 * @param err where everything else goes
 * @param environment the environment variables
 * @param locale the user's
 * @param terminal whether {@code out} is one
 * @param clock what time it is, and where
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Locale locale,
    boolean terminal,
    Clock clock) {

  static final int WIDTH_OF_A_PIPE = 96;
  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 110;

  /** How many columns to fill. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (!terminal || !columns.matches("\\d{1,4}")) {
      return WIDTH_OF_A_PIPE;
    }
    return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Integer.parseInt(columns)));
  }

  /** Whether to colour when the user has not said; the convention of no-color.org is obeyed. */
  boolean coloursByDefault() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
