package org.vpndiag.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of logs that a page's display or a copy ran together into one. */
public final class RunTogether {

  private static final int FEWEST = 3;
  private static final int WEEKDAY = 3;

  private final byte[] bytes;

  private RunTogether(String line) {
    this.bytes = line.getBytes(StandardCharsets.UTF_8);
  }

  /** The lines that stand in this one, parted before each stamp; where few are, it is one line. */
  public static List<String> parts(String line) {
    RunTogether lines = new RunTogether(line);
    List<Integer> stamps = lines.stamps();
    return stamps.size() < FEWEST ? List.of(line) : lines.parts(stamps);
  }

  private List<String> parts(List<Integer> stamps) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int stamp : stamps) {
      if (stamp > 0) {
        parts.add(Bytes.text(bytes, from, stamp));
      }
      from = stamp;
    }
    parts.add(Bytes.text(bytes, from, bytes.length));
    return parts;
  }

  private List<Integer> stamps() {
    List<Integer> stamps = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      StampReader.Found found = stamp(at);
      if (found != null) {
        stamps.add(at);
      }
      int from = found == null ? at : found.end();
      at = Bytes.skipBlanks(bytes, Bytes.wordEnd(bytes, from, bytes.length), bytes.length);
    }
    return stamps;
  }

  /** The last word of a line looks like a weekday before the next line's stamp. */
  private StampReader.@Nullable Found stamp(int at) {
    StampReader.Found found = StampReader.read(bytes, at, bytes.length);
    if (found == null || Bytes.isDigit(bytes[at])) {
      return found;
    }
    int wordEnd = Bytes.wordEnd(bytes, at, bytes.length);
    StampReader.Found behind =
        StampReader.read(bytes, Bytes.skipBlanks(bytes, wordEnd, bytes.length), bytes.length);
    boolean weekday = wordEnd - at == WEEKDAY && bytes[at] >= 'A' && bytes[at] <= 'Z';
    return behind == null || weekday ? found : null;
  }
}
