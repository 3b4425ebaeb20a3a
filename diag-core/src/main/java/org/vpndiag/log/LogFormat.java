package org.vpndiag.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
      return recognises(plain(head.bytes()));
    } catch (IOException e) {
      return false;
    }
  }

  /** The beginning decompressed, as far as it reaches. */
  private static byte[] plain(byte[] head) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = LogReader.plain(new ByteArrayInputStream(head))) {
      byte[] part = new byte[4096];
      int count = in.read(part);
      while (count > 0 && plain.size() < Head.MAX_BYTES) {
        plain.write(part, 0, count);
        count = in.read(part);
      }
    } catch (EOFException e) {
      return plain.toByteArray();
    }
    return plain.toByteArray();
  }

  private static boolean recognises(byte[] head) throws IOException {
    LogLines marks = new LogLines();
    ByteLines lines = new ByteLines(new ByteArrayInputStream(head));
    int filled = 0;
    int known = 0;
    while (lines.advance()) {
      if (lines.from() < lines.to()) {
        filled++;
        known += marks.of(lines.bytes(), lines.from(), lines.to()) == LogLines.Mark.NONE ? 0 : 1;
      }
    }
    return known > 0 && known * 2 >= filled;
  }
}
