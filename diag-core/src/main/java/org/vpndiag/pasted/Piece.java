package org.vpndiag.pasted;

import java.util.List;
import org.vpndiag.document.TextFormat;

/** A part of a post that is a document of its own. */
sealed interface Piece {

  /** Its lines, in the post's order. */
  List<PostLine> lines();

  /**
   * A command's output or a configuration file.
   *
   * @param name its file's path or its command; empty when neither is known
   * @param whole whether it is all that there was
   */
  record OfText(TextFormat format, String name, List<PostLine> lines, boolean whole)
      implements Piece {
    public OfText {
      lines = List.copyOf(lines);
    }
  }

  /** A part of a log. */
  record OfLog(List<PostLine> lines) implements Piece {
    public OfLog {
      lines = List.copyOf(lines);
    }
  }
}
