package org.vpndiag.log;

import java.util.List;
import java.util.Map;
import org.vpndiag.fact.Kind;

/**
 * A message in its daemon's format words: literals, and holes between them. Each hole ends where
 * the literal after it first occurs (before the last literal: where the message's end begins), so
 * that matching takes time linear in the message's length.
 */
final class MessagePattern {

  /** More holes than any message has. */
  static final int MAX_HOLES = 16;

  private static final int MANY_HOLES = 4;

  /** A place for a value; without a name its value is not kept. */
  record Hole(String name, HoleType type) {}

  private final byte[] start;
  private final List<Hole> holes;
  private final HoleType[] types;
  private final byte[][] literals;

  /** What stands before the open end of a message of many holes; empty for other messages. */
  private final byte[] beforeRest;

  /**
   * A pattern.
   *
   * @param start what every such message begins with; may be empty
   * @param holes the holes in their order
   * @param literals what follows each hole; only an {@link HoleType#INT} and the last hole may be
   *     followed by nothing
   */
  MessagePattern(byte[] start, List<Hole> holes, List<byte[]> literals) {
    this.start = start;
    this.holes = List.copyOf(holes);
    this.types = holes.stream().map(Hole::type).toArray(HoleType[]::new);
    this.literals = literals.toArray(byte[][]::new);
    this.beforeRest = beforeRest(literals);
  }

  private static byte[] beforeRest(List<byte[]> literals) {
    int last = literals.size() - 1;
    boolean open = last >= MANY_HOLES && literals.get(last).length == 0;
    return open ? literals.get(last - 1) : new byte[0];
  }

  /** The bytes that every such message begins with; empty when it begins with a hole. */
  byte[] start() {
    return start;
  }

  /** The holes in the pattern's order. */
  List<Hole> holes() {
    return holes;
  }

  /** Adds the attributes that its holes fill. */
  void addAttributes(Map<String, Kind> attributes) {
    for (Hole hole : holes) {
      if (!hole.name().isEmpty()) {
        attributes.put(hole.name(), hole.type().kind());
      }
      if (hole.type() == HoleType.PAYLOADS) {
        attributes.putAll(ExchangeStep.ATTRIBUTES);
      }
    }
  }

  /**
   * Whether the whole of these bytes is such a message.
   *
   * @param bounds receives where each hole begins and ends
   */
  boolean matches(byte[] bytes, int from, int to, int[] bounds) {
    return endsRight(bytes, from, to) && end(bytes, from, to, bounds, true) == to;
  }

  /** Spares the search for holes' ends in messages that end otherwise. */
  private boolean endsRight(byte[] bytes, int from, int to) {
    byte[] last = literals.length == 0 ? start : literals[literals.length - 1];
    return to - from >= last.length
        && Bytes.startsWith(bytes, to - last.length, to, last)
        && (beforeRest.length == 0 || Bytes.indexOf(bytes, from, to, beforeRest) >= 0);
  }

  /**
   * Where such a message ends that begins here; -1 where none does.
   *
   * @param bounds receives where each hole begins and ends
   * @param whole whether the message must reach to the end, so that its last literal is looked for
   *     there
   */
  int end(byte[] bytes, int from, int to, int[] bounds, boolean whole) {
    if (!Bytes.startsWith(bytes, from, to, start)) {
      return -1;
    }
    int at = from + start.length;
    for (int i = 0; i < types.length; i++) {
      int end = holeEnd(bytes, at, to, i, whole);
      if (end < 0 || !types[i].accepts(bytes, at, end)) {
        return -1;
      }
      bounds[2 * i] = at;
      bounds[2 * i + 1] = end;
      at = end + literals[i].length;
    }
    return at;
  }

  /** Where a hole ends, so that its literal follows; -1 where that is nowhere. */
  private int holeEnd(byte[] bytes, int at, int to, int index, boolean whole) {
    byte[] next = literals[index];
    if (types[index] == HoleType.INT) {
      int end = Bytes.skipDigits(bytes, at, to);
      return Bytes.startsWith(bytes, end, to, next) ? end : -1;
    }
    if (next.length == 0) {
      return whole ? to : Bytes.wordEnd(bytes, at, to);
    }
    if (!whole || index < types.length - 1) {
      int limit = types[index].isOneWord(bytes, at, to) ? wordEnd(bytes, at, to, next) : to;
      return Bytes.indexOf(bytes, at, limit, next);
    }
    int end = to - next.length;
    return end >= at && Bytes.startsWith(bytes, end, to, next) ? end : -1;
  }

  /** Where the words behind a hole end at the latest, as it has no blanks. */
  private static int wordEnd(byte[] bytes, int at, int to, byte[] next) {
    return Math.min(to, Bytes.wordEnd(bytes, at, to) + next.length);
  }
}
