package org.vpndiag.pasted;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vpndiag.document.Document;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;
import org.vpndiag.document.TextFormat;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;

/**
 * A post, mail or transcript that holds several documents.
 *
 * @param parts what was read of it, in its order
 * @param logs the logs in it, each with the post's line numbers, to be read together
 * @param lines how many lines are documents
 * @param notUnderstood the numbers of those that are not: the author's words, and what nobody knows
 * @param pasted whether prompts or fences show that it was put together
 */
public record Post(
    List<Part> parts,
    List<Document> logs,
    long lines,
    List<Integer> notUnderstood,
    boolean pasted) {

  private static final int MOST_LOGS = 16;

  /** Keeps its own copies. */
  public Post {
    parts = List.copyOf(parts);
    logs = List.copyOf(logs);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /**
   * One kind of document in a post.
   *
   * @param kind the format's name
   * @param reading what was made of it, with the post's line numbers
   */
  public record Part(String kind, Reading reading) {}

  /** Whether marks in these lines show that they were put together by somebody. */
  public static boolean isPasted(List<String> lines) {
    return Stretches.of(lines).pasted();
  }

  /**
   * Cuts a text apart.
   *
   * @param formats what may stand in it
   */
  public static Post of(Text text, List<TextFormat> formats) {
    Stretches.Cut cut = Stretches.of(text.lines());
    Cutter cutter = new Cutter(formats);
    Parts parts = new Parts(text.source());
    Set<Integer> taken = new HashSet<>();
    List<List<PostLine>> logs = new ArrayList<>();
    for (Stretch stretch : cut.stretches()) {
      for (Piece piece : cutter.cut(stretch)) {
        piece.lines().forEach(line -> taken.add(line.number()));
        if (piece instanceof Piece.OfText ofText) {
          taken.removeAll(parts.add(ofText));
        } else {
          addLog(logs, piece.lines());
        }
      }
    }
    if (logs.isEmpty()) {
      List<PostLine> quoted = new QuotedMessages().in(left(cut, taken));
      quoted.forEach(line -> taken.add(line.number()));
      logs.addAll(quoted.isEmpty() ? List.of() : List.of(quoted));
    }
    List<Integer> rest =
        left(cut, taken).stream()
            .filter(line -> !line.isBlank() && !line.isEllipsis())
            .map(PostLine::number)
            .toList();
    List<Document> documents = logs.stream().map(log -> document(text.source(), log)).toList();
    return new Post(parts.list(), documents, taken.size(), rest, cut.pasted());
  }

  private static List<PostLine> left(Stretches.Cut cut, Set<Integer> taken) {
    return cut.stretches().stream()
        .flatMap(stretch -> stretch.lines().stream())
        .filter(line -> !taken.contains(line.number()))
        .toList();
  }

  private static void addLog(List<List<PostLine>> logs, List<PostLine> lines) {
    if (logs.size() < MOST_LOGS) {
      logs.add(new ArrayList<>());
    }
    logs.get(logs.size() - 1).addAll(lines);
  }

  private static Document document(String source, List<PostLine> lines) {
    StringBuilder content = new StringBuilder();
    lines.forEach(line -> content.append(line.text().strip()).append('\n'));
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    int[] numbers = lines.stream().mapToInt(PostLine::number).toArray();
    return new Document(
        source, source, () -> new ByteArrayInputStream(bytes), line -> numbers[(int) line - 1]);
  }

  /** The parts of one post as they are read. */
  private static final class Parts {
    private final String source;
    private final Told told = new Told();
    private final List<Part> parts = new ArrayList<>();

    Parts(String source) {
      this.source = source;
    }

    /** Reads a piece; the numbers of its lines that were not understood. */
    List<Integer> add(Piece.OfText piece) {
      String name = piece.name().isEmpty() ? piece.format().kind() : piece.name();
      Reading read = piece.format().read(new Text(name, PostLine.texts(piece.lines())));
      Placed placed = new Placed(source, piece.lines());
      told.add(read.facts().stream().map(placed::fact).toList());
      Set<FactType> covers =
          piece.whole() && read.ignored() == 0 ? read.covers() : Set.<FactType>of();
      List<Integer> unread =
          read.unread().stream().map(line -> piece.lines().get(line - 1).number()).toList();
      Reading counted = new Reading(List.of(), covers, read.records(), read.ignored(), unread);
      parts.add(new Part(piece.format().kind(), counted));
      return unread;
    }

    /** The facts stand with the first part: which piece told one, its evidence says. */
    List<Part> list() {
      List<Fact> facts = told.facts();
      List<Part> list = new ArrayList<>();
      for (Part part : parts) {
        Reading r = part.reading();
        List<Fact> of = list.isEmpty() ? facts : List.of();
        Reading reading = new Reading(of, r.covers(), r.records(), r.ignored(), r.unread());
        list.add(new Part(part.kind(), reading));
      }
      return list;
    }
  }
}
