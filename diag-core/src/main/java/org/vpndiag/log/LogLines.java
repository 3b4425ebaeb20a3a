package org.vpndiag.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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

  /** Whether a line still says what it says when it is longer, if it says anything. */
  public boolean keepsItsSense(String line, String longer) {
    Entry said = entry(line);
    Entry then = said == null || said.isNoise() ? said : entry(longer);
    return said == null || (then != null && then.type().equals(said.type()));
  }

  private @Nullable Entry entry(String line) {
    byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
    int to = Math.min(bytes.length, ByteLines.MAX_LINE);
    return to == 0 ? null : entry(parser.parse(bytes, 0, to), bytes, to);
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
    return entry(line, bytes, to) == null ? Mark.NONE : Mark.MESSAGE;
  }

  private static @Nullable Entry entry(LogLine line, byte[] bytes, int to) {
    for (CatalogueMatcher matcher : line.tag().matchers()) {
      Entry entry = matcher.find(bytes, line.message(), to);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }
}
