package org.vpndiag.host;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.vpndiag.redact.Secrets;

/**
 * Leaves of a system log what belongs to the VPN. Other lines become empty ones, so that a line's
 * number is the one it has on the host.
 */
final class LogFilter {
  /** More than this is not kept of a log, in bytes. */
  static final int MAX_KEPT = 64 << 20;

  private static final Pattern KEPT = Pattern.compile(Catalogue.KEPT_LINES);

  private final Secrets secrets;

  LogFilter(String path) {
    secrets = Secrets.of(path);
  }

  String kept(InputStream log) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(log, 1 << 16)) {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b >= 0 && kept.size() < MAX_KEPT; b = in.read()) {
        if (b == '\n') {
          kept.write(filtered(line));
          kept.write('\n');
          line.setLength(0);
        } else if (line.length() <= Secrets.MAX_LINE) {
          line.append((char) b);
        }
      }
      kept.write(filtered(line));
    }
    return kept.toString(StandardCharsets.ISO_8859_1);
  }

  private byte[] filtered(StringBuilder line) {
    String kept = KEPT.matcher(line).find() ? secrets.line(line.toString()) : "";
    return kept.getBytes(StandardCharsets.ISO_8859_1);
  }
}
