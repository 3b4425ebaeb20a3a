package org.vpndiag.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.attempt.AttemptEvent;
import org.vpndiag.attempt.EventKind;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/** A line that a catalogue knows, kept as bytes until its fact is wanted. */
final class LogEvent implements AttemptEvent {

  /** How far before a message the brackets with its process begin: {@code 4194304]: }. */
  private static final int LONGEST_PROCESS = 12;

  private final KnownMessage message;
  private final byte[] line;
  private final int start;
  private final int said;
  private final LogSource source;
  private final long number;
  private final @Nullable Stamp stamp;
  private final int yearsLater;
  private final List<LogEvent> before;
  private long order;

  /**
   * A line.
   *
   * @param message what it says
   * @param line its bytes
   * @param start where the message begins in it
   * @param said where its words begin, behind what only one side puts before them: charon's thread,
   *     whack's code
   * @param number its number within the source
   * @param yearsLater how many New Years lie before it in the source
   * @param before the events whose attributes it takes over
   */
  LogEvent(
      KnownMessage message,
      byte[] line,
      int start,
      int said,
      LogSource source,
      long number,
      @Nullable Stamp stamp,
      int yearsLater,
      List<LogEvent> before) {
    this.message = message;
    this.line = line;
    this.start = start;
    this.said = said;
    this.source = source;
    this.number = number;
    this.stamp = stamp;
    this.yearsLater = yearsLater;
    this.before = before;
  }

  @Override
  public EventKind kind() {
    return message.kind();
  }

  /** Whether its values are its own alone. */
  boolean isIndependent() {
    return before.isEmpty();
  }

  @Override
  public long order() {
    return order;
  }

  /** Gives it its place among the events of all documents. */
  void place(long place) {
    order = place;
  }

  /** Its line in its document. */
  long line() {
    return number;
  }

  /** Whether it is earlier than an event of another document, as far as their stamps tell. */
  boolean isBefore(LogEvent other) {
    return second() < other.second();
  }

  /** What has no stamp comes first, document by document. */
  private long second() {
    if (stamp == null) {
      return Long.MIN_VALUE;
    }
    boolean yearless = stamp.form() == Stamp.Form.YEARLESS;
    return yearless
        ? stamp.inYear(source.firstYear() + yearsLater).getEpochSecond()
        : stamp.seconds();
  }

  /** Whether another event's message has the same words. */
  boolean says(LogEvent other) {
    return Arrays.equals(line, said, line.length, other.line, other.said, other.line.length);
  }

  /** Whether another document has told the same. */
  boolean isRepeated(Echoes echoes, int document) {
    return echoes.isRepeated(Bytes.hash(line, said, line.length), document, second());
  }

  @Override
  public long words() {
    return Bytes.hash(line, start, line.length);
  }

  @Override
  public Map<String, Object> values() {
    Map<String, Object> values = message.values(line, start, line.length);
    for (LogEvent earlier : before) {
      message.inherit(values, earlier.kind().type().name(), earlier.values());
    }
    return values;
  }

  @Override
  public Fact fact() {
    String text = LineText.clean(line, 0, line.length);
    LineEvidence evidence = LineEvidence.of(source.name(), source.shown(number), text);
    return Fact.event(kind().type(), values(), evidence, moment());
  }

  @Override
  public Object constant(String attribute) {
    return message.entry().constants().getOrDefault(attribute, "");
  }

  /** charon's thread before the message, or the process in the brackets behind the tag. */
  @Override
  public String speaker() {
    int thread = Bytes.skipDigits(line, start, line.length);
    if (thread > start && thread < line.length && line[thread] == '[') {
      return Bytes.text(line, start, thread);
    }
    int from = start;
    while (from > 0 && line[from - 1] != '[' && start - from < LONGEST_PROCESS) {
      from--;
    }
    int to = Bytes.skipDigits(line, from, start);
    return to > from && to < start && line[to] == ']' ? Bytes.text(line, from, to) : "";
  }

  @Override
  public Moment moment() {
    long sequence = source.isAlone() ? number : order;
    if (stamp == null) {
      return Moment.untimed(source.clock(), sequence);
    }
    boolean yearless = stamp.form() == Stamp.Form.YEARLESS;
    Instant time = yearless ? stamp.inYear(source.firstYear() + yearsLater) : stamp.instant();
    Moment.Clock clock = stamp.form() == Stamp.Form.UTC ? Moment.Clock.UTC : Moment.Clock.LOCAL;
    return Moment.stamped(source.clock(), sequence, time, clock);
  }
}
