package org.vpndiag.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.vpndiag.redact.Secrets;

/**
 * Leaves of a log what belongs to the VPN. Other lines become empty ones, so that a line's number
 * is the one it has on the host.
 */
final class LogFilter {
  /** More than this is not kept of a log, in bytes. */
  private static final int MAX_KEPT = 64 << 20;

  private static final int BUFFER = 1 << 16;

  private final Secrets secrets;
  private final StringBuilder kept = new StringBuilder();
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  LogFilter(String path) {
    secrets = Secrets.of(path);
  }

  String kept(InputStream log) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = log.read(buffer); n >= 0 && kept.length() < MAX_KEPT; n = log.read(buffer)) {
      lines(buffer, n);
    }
    endLine();
    return kept.toString();
  }

  private void lines(byte[] buffer, int length) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        begin(buffer, start, i);
        endLine();
        kept.append('\n');
        start = i + 1;
      }
    }
    begin(buffer, start, length);
  }

  private void begin(byte[] buffer, int from, int to) {
    if (begun.size() <= Secrets.MAX_LINE) {
      begun.write(buffer, from, to - from);
    }
  }

  private void endLine() {
    String line = begun.toString(StandardCharsets.ISO_8859_1);
    begun.reset();
    if (Catalogue.KEPT_WORDS.stream().anyMatch(line::contains)) {
      kept.append(secrets.line(line));
    }
  }
}
