package org.vpndiag.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message in its daemon's format words: literals, and holes between them. Each hole ends where
 * the literal after it first occurs (before the last literal: where the message's end begins), so
 * that matching takes time linear in the message's length.
 *
 * @param segments literals and holes; never two of a kind side by side
 */
record MessagePattern(List<Segment> segments) {

  /** More holes than any message has. */
  static final int MAX_HOLES = 16;

  /** A part of a pattern. */
  sealed interface Segment permits Literal, Hole {}

  /** Bytes that stand in the message as they are. */
  @SuppressWarnings("ArrayRecordComponent")
  record Literal(byte[] bytes) implements Segment {}

  /** A place for a value; without a name its value is not kept. */
  record Hole(String name, HoleType type) implements Segment {}

  MessagePattern {
    segments = List.copyOf(segments);
  }

  /** The bytes that every such message begins with; empty when it begins with a hole. */
  byte[] start() {
    return segments.get(0) instanceof Literal literal ? literal.bytes() : new byte[0];
  }

  /** The holes in the pattern's order. */
  List<Hole> holes() {
    List<Hole> holes = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment instanceof Hole hole) {
        holes.add(hole);
      }
    }
    return holes;
  }

  /**
   * Whether the whole of these bytes is such a message.
   *
   * @param bounds receives where each hole begins and ends
   */
  boolean matches(byte[] bytes, int from, int to, int[] bounds) {
    return end(bytes, from, to, bounds, true) == to;
  }

  /**
   * Where such a message ends that begins here; -1 where none does.
   *
   * @param bounds receives where each hole begins and ends
   * @param whole whether the message must reach to the end, so that its last literal is looked for
   *     there
   */
  int end(byte[] bytes, int from, int to, int[] bounds, boolean whole) {
    int at = from;
    int hole = 0;
    for (int i = 0; i < segments.size() && at >= 0; i++) {
      if (segments.get(i) instanceof Literal literal) {
        at = Bytes.startsWith(bytes, at, to, literal.bytes()) ? at + literal.bytes().length : -1;
      } else if (segments.get(i) instanceof Hole gap) {
        int end = holeEnd(bytes, at, to, i, whole);
        boolean fits = end >= 0 && gap.type().accepts(bytes, at, end);
        bounds[hole++] = at;
        bounds[hole++] = end;
        at = fits ? end : -1;
      }
    }
    return at;
  }

  private int holeEnd(byte[] bytes, int at, int to, int index, boolean whole) {
    if (segments.get(index) instanceof Hole hole && hole.type() == HoleType.INT) {
      return Bytes.skipDigits(bytes, at, to);
    }
    return literalAfter(index)
        .map(next -> find(bytes, at, to, next, whole && index + 2 == segments.size()))
        .orElseGet(() -> whole ? to : Bytes.wordEnd(bytes, at, to));
  }

  private static int find(byte[] bytes, int at, int to, byte[] literal, boolean last) {
    if (!last) {
      return Bytes.indexOf(bytes, at, to, literal);
    }
    int end = to - literal.length;
    return end >= at && Bytes.startsWith(bytes, end, to, literal) ? end : -1;
  }

  private Optional<byte[]> literalAfter(int index) {
    return index + 1 < segments.size() && segments.get(index + 1) instanceof Literal literal
        ? Optional.of(literal.bytes())
        : Optional.empty();
  }
}
