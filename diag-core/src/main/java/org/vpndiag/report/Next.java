package org.vpndiag.report;

import java.util.List;

/**
 * What would tell more, where nothing is wrong as far as it can be seen.
 *
 * @param text what tells how it goes on
 * @param commands the commands that show it
 */
public record Next(Words text, List<String> commands) {

  /** Keeps its own copy. */
  public Next {
    commands = List.copyOf(commands);
  }
}
