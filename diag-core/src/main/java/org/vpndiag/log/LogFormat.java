package org.vpndiag.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vpndiag.document.Head;

/** Tells logs from other documents. */
public final class LogFormat {

  private LogFormat() {}

  /**
   * Whether a document is a log, by its beginning: at least half of its lines bear a time stamp or
   * are a known message.
   */
  public static boolean recognises(Head head) {
    try {
      return recognises(head.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean recognises(byte[] head) throws IOException {
    LineHead parser = new LineHead(new Tags(LogCatalogue.standard()));
    ByteLines lines = new ByteLines(new ByteArrayInputStream(head));
    int filled = 0;
    int known = 0;
    while (lines.advance()) {
      if (lines.from() < lines.to()) {
        filled++;
        known += isLogLine(parser, lines) ? 1 : 0;
      }
    }
    return known > 0 && known * 2 >= filled;
  }

  private static boolean isLogLine(LineHead parser, ByteLines lines) {
    if (JsonLines.looksLike(lines.bytes(), lines.from(), lines.to())) {
      return JsonLines.plain(lines.bytes(), lines.from(), lines.to()).isPresent();
    }
    LogLine line = parser.parse(lines.bytes(), lines.from(), lines.to());
    if (line.stamp() != null) {
      return true;
    }
    return line.tag().matchers().stream()
        .anyMatch(m -> m.find(lines.bytes(), line.message(), lines.to()) != null);
  }
}
