package org.vpndiag.host;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Words;

/** What was asked for and not seen, as far as nothing else tells the same. */
final class Gaps {
  private static final Map<String, Command> BY_FILE = new HashMap<>();

  static {
    Catalogue.commands().forEach(c -> BY_FILE.put(c.file(), c));
    Catalogue.later().forEach(c -> BY_FILE.put(c.file(), c));
  }

  /** What a host may well do without. */
  private static final Set<Command.Subject> NOT_EVERYWHERE =
      EnumSet.of(
          Command.Subject.NETWORK_MANAGER,
          Command.Subject.RESOLVER,
          Command.Subject.CLOCK,
          Command.Subject.MODULE_FILES);

  private final Set<Command.Subject> answered = EnumSet.noneOf(Command.Subject.class);
  private final Set<Command.Subject> reported = EnumSet.noneOf(Command.Subject.class);
  private final List<Unseen> unseen = new ArrayList<>();

  private Gaps() {}

  static List<Unseen> of(List<Piece> pieces, boolean root) {
    Gaps gaps = new Gaps();
    for (Piece piece : pieces) {
      Command command = BY_FILE.get(piece.path());
      if (piece.present() && command != null) {
        gaps.answered.add(command.subject());
      }
    }
    pieces.forEach(p -> gaps.look(p, root));
    return gaps.unseen;
  }

  private void look(Piece piece, boolean root) {
    Command command = BY_FILE.get(piece.path());
    String word = piece.status().word();
    if (piece.present()) {
      if (!root && command != null && command.access() == Command.Access.ROOT_FOR_ALL) {
        add(piece, inPart(), "sudo " + piece.origin());
      }
    } else if (word.equals("denied")) {
      add(piece, needsRoot(), "sudo " + (command == null ? "cat " : "") + piece.origin());
    } else if (word.equals("timeout") || command == null) {
      add(piece, Words.same(piece.reason()), piece.origin());
    } else if (!NOT_EVERYWHERE.contains(command.subject())
        && !answered.contains(command.subject())
        && reported.add(command.subject())) {
      add(piece, Words.same(piece.reason()), piece.origin());
    }
  }

  private void add(Piece piece, Words why, String how) {
    Unseen gap = new Unseen(Words.same(piece.shortOrigin()), why, how);
    if (!unseen.contains(gap)) {
      unseen.add(gap);
    }
  }

  private static Words needsRoot() {
    return new Words("needs root", "root 権限が必要です");
  }

  private static Words inPart() {
    return new Words("only a part is shown without root", "root 権限がないため一部しか表示されません");
  }
}
