package org.vpndiag.report;

import java.util.List;

/**
 * What would decide a case that is undecided.
 *
 * @param text what tells how it went on
 * @param commands the commands that show it
 */
public record Next(Words text, List<String> commands) {

  /** Keeps its own copy. */
  public Next {
    commands = List.copyOf(commands);
  }
}
