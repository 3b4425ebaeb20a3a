package org.vpndiag.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.log.LogLines;

/** Cuts a stretch of a post into pieces, each by what stands in it. */
final class Cutter {

  private static final int WINDOW = 200;
  private static final int MOST_BETWEEN_LOG_LINES = 3;

  private final List<TextFormat> formats;
  private final LogLines log = new LogLines();

  Cutter(List<TextFormat> formats) {
    this.formats = formats;
  }

  List<Piece> cut(Stretch stretch) {
    return stretch.isBlank() ? empty(stretch) : new Walk(stretch).pieces();
  }

  /** A command that printed nothing tells something too, if its output is known to be whole. */
  private List<Piece> empty(Stretch stretch) {
    String name = stretch.name();
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (file.isEmpty() || !stretch.isWhole()) {
      return List.of();
    }
    return formats.stream()
        .filter(format -> format.namesEmpty(file))
        .limit(1)
        .<Piece>map(format -> new Piece.OfText(format, name, List.of(), true))
        .toList();
  }

  private final class Walk {
    private final Stretch stretch;
    private final String name;
    private final List<PostLine> lines;
    private final List<Piece> pieces = new ArrayList<>();

    Walk(Stretch stretch) {
      this.stretch = stretch;
      this.name = stretch.name();
      this.lines = stretch.lines();
    }

    List<Piece> pieces() {
      int at = 0;
      while (at < lines.size()) {
        at = piece(at);
      }
      return pieces;
    }

    /** Takes the piece that begins here, if one does; where to go on. */
    private int piece(int at) {
      PostLine line = lines.get(at);
      if (line.isBlank() || line.isEllipsis()) {
        return at + 1;
      }
      LogLines.Mark mark = log.of(line.text());
      Optional<Piece> text = mark == LogLines.Mark.STAMPED ? Optional.empty() : text(at);
      if (text.isEmpty() && mark == LogLines.Mark.NONE) {
        return at + 1;
      }
      Piece piece = text.orElseGet(() -> logFrom(at));
      pieces.add(piece);
      return behind(piece, at);
    }

    /** The line behind a piece's last; of lines that say the same each counts once. */
    private int behind(Piece piece, int at) {
      int next = at;
      for (PostLine taken : piece.lines()) {
        while (!lines.get(next).equals(taken)) {
          next++;
        }
        next++;
      }
      return next;
    }

    private Optional<Piece> text(int at) {
      TextFormat best = null;
      Extent most = Extent.NONE;
      for (TextFormat format : formats) {
        if (begins(format, at)) {
          List<PostLine> rest = lines.subList(at, lines.size());
          Extent extent = Extent.of(format, name, rest, line -> isForeign(line, format));
          if (extent.understood() > most.understood()) {
            best = format;
            most = extent;
          }
        }
      }
      if (best == null) {
        return Optional.empty();
      }
      List<PostLine> taken = lines.subList(at, at + most.length());
      boolean whole = stretch.isWhole() && isEnd(at + most.length());
      return Optional.of(new Piece.OfText(best, name, taken, whole));
    }

    private boolean isEnd(int at) {
      return at >= filled() || (stretch.last() && lines.get(at).isBlank());
    }

    /** How many lines there are up to the last that is not blank. */
    private int filled() {
      int end = lines.size();
      while (end > 0 && lines.get(end - 1).isBlank()) {
        end--;
      }
      return end;
    }

    private boolean begins(TextFormat format, int at) {
      return recognised(format, at, at + 1)
          || recognised(format, at, at + 2)
          || ((at == 0 || lines.get(at - 1).isBlank())
              && (recognised(format, at, paragraphEnd(at)) || recognised(format, at, at + WINDOW)));
    }

    private boolean recognised(TextFormat format, int from, int to) {
      List<PostLine> part = lines.subList(from, Math.min(to, lines.size()));
      return format.recognises(new Text(name, PostLine.texts(part)));
    }

    private int paragraphEnd(int from) {
      int end = from;
      while (end < lines.size() && end < from + WINDOW && !lines.get(end).isBlank()) {
        end++;
      }
      return end;
    }

    private boolean isForeign(PostLine line, TextFormat own) {
      Text text = new Text("", List.of(line.text()));
      return log.of(line.text()) == LogLines.Mark.STAMPED
          || (!own.recognises(text) && formats.stream().anyMatch(f -> f.recognises(text)));
    }

    private Piece logFrom(int at) {
      List<PostLine> taken = new ArrayList<>();
      int between = 0;
      for (int i = at; i < lines.size() && between <= MOST_BETWEEN_LOG_LINES; i++) {
        boolean known = log.of(lines.get(i).text()) != LogLines.Mark.NONE;
        if (known) {
          taken.add(lines.get(i));
        } else if (!lines.get(i).isBlank() && text(i).isPresent()) {
          return new Piece.OfLog(taken);
        }
        between = known ? 0 : between + (lines.get(i).isBlank() ? 0 : 1);
      }
      return new Piece.OfLog(taken);
    }
  }
}
