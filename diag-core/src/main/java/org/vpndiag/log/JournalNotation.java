package org.vpndiag.log;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the journal writes records of several lines: systemd's JOURNAL_EXPORT_FORMATS and journalctl.
 */
enum JournalNotation {

  /** {@code journalctl -o export}: fields, then an empty line. */
  EXPORT {
    @Override
    boolean ends(String line) {
      return line.isEmpty();
    }

    @Override
    boolean isFollowedByBytes(String line) {
      return !line.isEmpty() && line.indexOf('=') < 0;
    }

    @Override
    Optional<String> line(List<String> record) {
      return JournalEntry.line(fields(record));
    }
  },

  /** {@code journalctl -o verbose}: the time, then fields, indented. */
  VERBOSE {
    @Override
    boolean begins(String line) {
      return !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
    }

    @Override
    Optional<String> line(List<String> record) {
      Map<String, String> fields = fields(record);
      String head = record.get(0);
      int cursor = head.indexOf(" [");
      if (cursor < 0) {
        return Optional.empty();
      }
      fields.put("time", head.substring(0, cursor));
      return JournalEntry.line(fields);
    }
  },

  /** {@code journalctl -o json-pretty}: objects, a field a line. */
  PRETTY {
    @Override
    boolean ends(String line) {
      return line.startsWith("}");
    }

    @Override
    Optional<String> line(List<String> record) {
      byte[] json = String.join("\n", record).strip().getBytes(StandardCharsets.UTF_8);
      return JsonLines.plain(json, 0, json.length).map(l -> new String(l, StandardCharsets.UTF_8));
    }
  };

  private static final Pattern EXPORTED = Pattern.compile("\\A__[A-Z_]{3,40}=");
  private static final Pattern DETAILED =
      Pattern.compile("(?m)\\A(?:-- .*\\n)?\\w.{10,60} \\[s=[0-9a-f]+;.*\\]\\n\\s+_?[A-Z_]{2,40}=");
  private static final Pattern OBJECTS =
      Pattern.compile("\\A\\{\\r?\\n\\s*\"_*[A-Z_]{3,40}\" ?: ?[\"\\[]");

  /** The notation of a log that begins with these bytes; empty when it has a line for a record. */
  static Optional<JournalNotation> of(byte[] bytes) {
    String head = Bytes.text(bytes, 0, bytes.length);
    if (EXPORTED.matcher(head).find()) {
      return Optional.of(EXPORT);
    }
    if (OBJECTS.matcher(head).find()) {
      return Optional.of(PRETTY);
    }
    return DETAILED.matcher(head).find() ? Optional.of(VERBOSE) : Optional.empty();
  }

  /** Whether a line is the first of a record. */
  boolean begins(String line) {
    return false;
  }

  /** Whether a line is the last of a record. */
  boolean ends(String line) {
    return false;
  }

  /** Whether bytes and their number follow a line, the name of a field. */
  boolean isFollowedByBytes(String line) {
    return false;
  }

  /** What a record tells, in one line. */
  abstract Optional<String> line(List<String> record);

  /** The record's lines, all blank but the one of its message, which is the whole record. */
  String plain(List<String> record) {
    if (record.isEmpty()) {
      return "";
    }
    int message = 0;
    for (int i = 0; i < record.size(); i++) {
      String line = record.get(i).strip();
      message = line.startsWith("MESSAGE=") || line.startsWith("\"MESSAGE\"") ? i : message;
    }
    String line = message(record).replace('\n', ' ');
    return "\n".repeat(message) + line + "\n".repeat(record.size() - message);
  }

  private String message(List<String> record) {
    try {
      return line(record).orElse("");
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static Map<String, String> fields(List<String> record) {
    Map<String, String> fields = new HashMap<>();
    for (String line : record) {
      String field = line.strip();
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return fields;
  }
}
