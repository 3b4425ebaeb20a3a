package org.vpndiag.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines of JSON as {@code journalctl -o json} and container engines write them. */
final class JsonLines {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> WANTED =
      Set.of(
          "__REALTIME_TIMESTAMP",
          "_HOSTNAME",
          "SYSLOG_IDENTIFIER",
          "_COMM",
          "MESSAGE",
          "log",
          "time");

  private JsonLines() {}

  static boolean looksLike(byte[] bytes, int from, int to) {
    return to - from > 2 && bytes[from] == '{' && bytes[from + 1] == '"';
  }

  /** The line as rsyslog would write it; empty when it is no such JSON. */
  static Optional<byte[]> plain(byte[] bytes, int from, int to) {
    try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
      Map<String, String> fields = fields(parser);
      return line(fields).map(line -> line.strip().getBytes(StandardCharsets.UTF_8));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> fields(JsonParser parser) throws IOException {
    Map<String, String> fields = new HashMap<>();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (WANTED.contains(name)) {
        fields.put(name, value == JsonToken.START_ARRAY ? bytes(parser) : parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return fields;
  }

  /** A message that is not UTF-8 is written as an array of its bytes. */
  private static String bytes(JsonParser parser) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      message.write(parser.getIntValue());
    }
    return message.toString(StandardCharsets.UTF_8);
  }

  private static Optional<String> line(Map<String, String> fields) {
    String message = fields.get("MESSAGE");
    if (message == null) {
      return Optional.ofNullable(fields.get("log")).map(log -> stamp(fields.get("time")) + log);
    }
    String micros = fields.getOrDefault("__REALTIME_TIMESTAMP", "");
    Instant time = micros.isEmpty() ? Instant.EPOCH : instant(Long.parseLong(micros));
    String host = fields.getOrDefault("_HOSTNAME", "localhost");
    String program = fields.getOrDefault("SYSLOG_IDENTIFIER", fields.getOrDefault("_COMM", "-"));
    return Optional.of(time + " " + host + " " + program + ": " + message);
  }

  private static String stamp(@Nullable String time) {
    return time == null ? "" : time + " ";
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }
}
