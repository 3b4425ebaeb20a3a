package org.vpndiag.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lines of JSON as {@code journalctl -o json}, container engines and log collectors write them. */
final class JsonLines {

  private static final JsonFactory JSON = new JsonFactory();

  /** {@code data: } of {@code journalctl -o json-sse}. */
  private static final byte[] EVENT = "data: {".getBytes(StandardCharsets.US_ASCII);

  /** What begins a text of {@code journalctl -o json-seq} (RFC 7464). */
  private static final byte RECORD_SEPARATOR = 0x1e;

  private JsonLines() {}

  static boolean looksLike(byte[] bytes, int from, int to) {
    int begin = begin(bytes, from, to);
    return to - begin > 2 && bytes[begin] == '{' && bytes[begin + 1] == '"';
  }

  private static int begin(byte[] bytes, int from, int to) {
    if (from < to && bytes[from] == RECORD_SEPARATOR) {
      return from + 1;
    }
    return Bytes.startsWith(bytes, from, to, EVENT) ? from + EVENT.length - 1 : from;
  }

  /** The line as rsyslog would write it; empty when it is no such JSON. */
  static Optional<byte[]> plain(byte[] bytes, int from, int to) {
    int begin = begin(bytes, from, to);
    try (JsonParser parser = JSON.createParser(bytes, begin, to - begin)) {
      return JournalEntry.line(fields(parser))
          .map(line -> line.strip().getBytes(StandardCharsets.UTF_8));
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
      if (!JournalEntry.FIELDS.contains(name)) {
        parser.skipChildren();
      } else if (value == JsonToken.START_ARRAY) {
        fields.put(name, bytes(parser));
      } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        fields.put(name, parser.getText());
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
}
