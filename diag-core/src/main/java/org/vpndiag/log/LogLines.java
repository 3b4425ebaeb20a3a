package org.vpndiag.log;

import java.nio.charset.StandardCharsets;

/** Tells the lines of logs from others, one by one. Not safe for use by several threads. */
public final class LogLines {

  /** By what a line is known. */
  public enum Mark {
    /** It bears a time stamp. */
    STAMPED,
    /** It is a message that a catalogue knows. */
    MESSAGE,
    /** It is not known. */
    NONE
  }

  private final LineHead parser = new LineHead(new Tags(LogCatalogue.standard()));

  /** By what a line is known as a log's. */
  public Mark of(String line) {
    byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, Math.min(bytes.length, ByteLines.MAX_LINE));
  }

  /** Whether a catalogue knows what a line says, stamp or no stamp. */
  public boolean understands(String line) {
    byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
    int to = Math.min(bytes.length, ByteLines.MAX_LINE);
    return to > 0 && isKnown(parser.parse(bytes, 0, to), bytes, to);
  }

  Mark of(byte[] bytes, int from, int to) {
    if (from == to) {
      return Mark.NONE;
    }
    if (JsonLines.looksLike(bytes, from, to)) {
      return JsonLines.plain(bytes, from, to).isPresent() ? Mark.STAMPED : Mark.NONE;
    }
    LogLine line = parser.parse(bytes, from, to);
    if (line.stamp() != null) {
      return Mark.STAMPED;
    }
    return isKnown(line, bytes, to) ? Mark.MESSAGE : Mark.NONE;
  }

  private static boolean isKnown(LogLine line, byte[] bytes, int to) {
    return line.tag().matchers().stream().anyMatch(m -> m.find(bytes, line.message(), to) != null);
  }
}
