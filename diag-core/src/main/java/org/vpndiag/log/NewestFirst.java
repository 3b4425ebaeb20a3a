package org.vpndiag.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vpndiag.document.Document;
import org.vpndiag.document.Peeked;

/**
 * Logs whose newest line stands first: of {@code journalctl -r}, of routers' web pages. They are
 * turned, and keep the numbers of their lines.
 */
final class NewestFirst {

  private static final int LOOK = 16_384;
  private static final int MOST_BYTES = 8 << 20;
  private static final int FEWEST_STEPS_BACK = 2;

  private NewestFirst() {}

  /**
   * The log with its oldest line first; the same document where it is so already, or too long to be
   * turned.
   *
   * @throws IOException when it cannot be read
   */
  static Document turned(Document document) throws IOException {
    try (InputStream in = LogReader.plain(document.content().open())) {
      Peeked log = Peeked.at(in, LOOK);
      if (!goesBack(log.head().bytes())) {
        return document;
      }
      byte[] all = log.whole().readNBytes(MOST_BYTES + 1);
      return all.length > MOST_BYTES ? document : turned(document, all);
    }
  }

  /** Whether the stamps of the lines go back again and again, and never forth. */
  private static boolean goesBack(byte[] bytes) {
    int stepsBack = 0;
    Stamp above = null;
    for (int from = 0, to = lineEnd(bytes, 0); to < bytes.length; to = lineEnd(bytes, from)) {
      StampReader.Found found = StampReader.read(bytes, from, to);
      if (found != null) {
        long step = above == null ? 0 : found.stamp().seconds() - above.seconds();
        if (step > 0) {
          return false;
        }
        stepsBack += step < 0 ? 1 : 0;
        above = found.stamp();
      }
      from = to + 1;
    }
    return stepsBack >= FEWEST_STEPS_BACK;
  }

  private static int lineEnd(byte[] bytes, int from) {
    int end = Bytes.indexOf(bytes, from, bytes.length, '\n');
    return end < 0 ? bytes.length : end;
  }

  private static Document turned(Document document, byte[] all) {
    List<String> lines = new ArrayList<>(new String(all, StandardCharsets.UTF_8).lines().toList());
    Collections.reverse(lines);
    byte[] content = (String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
    long beyond = lines.size() + 1L;
    return new Document(
        document.source(),
        document.path(),
        () -> new ByteArrayInputStream(content),
        line -> document.numbering().of(beyond - line));
  }
}
