package org.vpndiag.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final long UNKNOWN = Long.MAX_VALUE;

  private static final Pattern CLOCK = Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d) ");

  private static final int CLOCK_LENGTH = "11:22:33 ".length();

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
    long above = UNKNOWN;
    for (int from = 0, to = lineEnd(bytes, 0); to < bytes.length; to = lineEnd(bytes, from)) {
      long seconds = seconds(bytes, from, to);
      if (seconds != UNKNOWN) {
        if (above != UNKNOWN && seconds > above) {
          return false;
        }
        stepsBack += above != UNKNOWN && seconds < above ? 1 : 0;
        above = seconds;
      }
      from = to + 1;
    }
    return stepsBack >= FEWEST_STEPS_BACK;
  }

  /** The line's time; of the day alone where it has no date, as in what GNOME's Logs shows. */
  private static long seconds(byte[] bytes, int from, int to) {
    StampReader.Found found = StampReader.read(bytes, from, to);
    if (found != null) {
      return found.stamp().seconds();
    }
    Matcher clock = CLOCK.matcher(Bytes.text(bytes, from, Math.min(to, from + CLOCK_LENGTH)));
    return clock.matches() ? LocalTime.parse(clock.group(1)).toSecondOfDay() : UNKNOWN;
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
