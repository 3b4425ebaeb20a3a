package org.vpndiag.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.document.Pieces;

/**
 * The journal's records of several lines, each made one line of syslog that stands where its
 * message stood; all other lines are blank, so that lines keep their numbers.
 */
final class JournalRecords implements Pieces {

  private static final int LONGEST_LINE = 1 << 16;
  private static final int MOST_LINES = 2_000;

  private final BufferedInputStream in;
  private final JournalNotation notation;
  private @Nullable String ahead;

  JournalRecords(InputStream in, JournalNotation notation) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.notation = notation;
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    List<String> record = record();
    return record.isEmpty()
        ? Optional.empty()
        : Optional.of(notation.plain(record).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private List<String> record() throws IOException {
    List<String> record = new ArrayList<>();
    String line = ahead == null ? line() : ahead;
    ahead = null;
    while (line != null) {
      if (!record.isEmpty() && notation.begins(line)) {
        ahead = line;
        return record;
      }
      record.add(line);
      if (notation.ends(line) || record.size() == MOST_LINES) {
        return record;
      }
      if (notation.isFollowedByBytes(line)) {
        field(line, record);
      }
      line = line();
    }
    return record;
  }

  /** A field's bytes behind their count, 64 bits, the lowest byte first; the lines they take. */
  private void field(String name, List<String> record) throws IOException {
    byte[] count = in.readNBytes(Long.BYTES);
    long length = 0;
    for (int i = count.length - 1; i >= 0; i--) {
      length = (length << 8) | (count[i] & 0xff);
    }
    byte[] value = in.readNBytes((int) Math.max(0, Math.min(length, LONGEST_LINE)));
    int torn = newlines(count) + newlines(value);
    record.add(name + '=' + text(value).replace('\n', ' '));
    for (int i = 0; i < torn; i++) {
      record.add("");
    }
    line();
  }

  private static int newlines(byte[] bytes) {
    int newlines = 0;
    for (byte b : bytes) {
      newlines += b == '\n' ? 1 : 0;
    }
    return newlines;
  }

  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (line.size() < LONGEST_LINE) {
        line.write(b);
      }
      b = in.read();
    }
    return text(line.toByteArray()).stripTrailing();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
