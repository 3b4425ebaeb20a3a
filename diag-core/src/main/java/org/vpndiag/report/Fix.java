package org.vpndiag.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to repair something.
 *
 * @param summary what is done, in one sentence
 * @param side where
 * @param complete whether {@code commands} alone apply it; false where a value is needed that only
 *     the user knows, which then stands as {@code <NAME>}
 * @param commands shell commands, run in order as root
 * @param config the same edit, for reading
 * @param verify commands that show whether it worked
 * @param undo commands that take it back
 */
public record Fix(
    Words summary,
    Side side,
    boolean complete,
    List<String> commands,
    @Nullable ConfigEdit config,
    List<String> verify,
    List<String> undo) {

  /** Keeps its own copies. */
  public Fix {
    commands = List.copyOf(commands);
    verify = List.copyOf(verify);
    undo = List.copyOf(undo);
  }

  /**
   * An edit of a configuration file.
   *
   * @param file its path
   * @param section where in it; empty for the whole file
   * @param text the lines as they should be
   */
  public record ConfigEdit(String file, String section, String text) {}
}
