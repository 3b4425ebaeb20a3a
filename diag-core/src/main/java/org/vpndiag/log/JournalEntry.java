package org.vpndiag.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry of the journal, or of a log collector, as the line that rsyslog would write. */
final class JournalEntry {

  private static final String MICROSECONDS = "__REALTIME_TIMESTAMP";
  private static final List<String> TIMES = List.of("time", "@timestamp", "timestamp");
  private static final List<String> HOSTS = List.of("_HOSTNAME", "host", "hostname");
  private static final List<String> PROGRAMS =
      List.of("SYSLOG_IDENTIFIER", "_COMM", "program", "ident", "appname", "app-name");
  private static final List<String> MESSAGES = List.of("MESSAGE", "message", "msg", "log");

  /** The fields that matter. */
  static final Set<String> FIELDS =
      Stream.of(List.of(MICROSECONDS), TIMES, HOSTS, PROGRAMS, MESSAGES)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private JournalEntry() {}

  /**
   * The line; empty where there is no message.
   *
   * @throws NumberFormatException when its time is none
   */
  static Optional<String> line(Map<String, String> fields) {
    return first(fields, MESSAGES).map(message -> head(fields) + message);
  }

  /** Stamp, host and tag, as far as they are known. */
  private static String head(Map<String, String> fields) {
    String time = time(fields);
    String host = time.isEmpty() ? "" : first(fields, HOSTS).orElse("localhost") + ' ';
    return time + first(fields, PROGRAMS).map(program -> host + program + ": ").orElse("");
  }

  private static String time(Map<String, String> fields) {
    String micros = fields.get(MICROSECONDS);
    return micros == null
        ? first(fields, TIMES).map(time -> time + ' ').orElse("")
        : instant(Long.parseLong(micros)).toString() + ' ';
  }

  private static Optional<String> first(Map<String, String> fields, List<String> names) {
    return names.stream().filter(fields::containsKey).map(fields::get).findFirst();
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }
}
