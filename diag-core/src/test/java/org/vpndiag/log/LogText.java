package org.vpndiag.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.vpndiag.document.Document;

/** Logs from text, for tests. */
final class LogText {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private LogText() {}

  static LogReading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static LogReading read(byte[] bytes) {
    try {
      return LogReader.read(document(bytes), TODAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document document(byte[] bytes) {
    return new Document("syslog", () -> new ByteArrayInputStream(bytes));
  }
}
