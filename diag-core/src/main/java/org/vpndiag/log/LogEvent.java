package org.vpndiag.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Moment;

/** A line that a catalogue knows, kept as bytes until its fact is wanted. */
final class LogEvent {

  private final FactType type;
  private final CatalogueMatcher matcher;
  private final Entry entry;
  private final byte[] line;
  private final int message;
  private final String source;
  private final int number;
  private final @Nullable Stamp stamp;
  private final int yearsLater;

  LogEvent(
      FactType type,
      CatalogueMatcher matcher,
      Entry entry,
      byte[] line,
      int message,
      String source,
      int number,
      @Nullable Stamp stamp,
      int yearsLater) {
    this.type = type;
    this.matcher = matcher;
    this.entry = entry;
    this.line = line;
    this.message = message;
    this.source = source;
    this.number = number;
    this.stamp = stamp;
    this.yearsLater = yearsLater;
  }

  FactType type() {
    return type;
  }

  /** What the message tells. */
  Map<String, Object> values() {
    return matcher.values(entry, line, message, line.length);
  }

  /**
   * The fact.
   *
   * @param firstYear the year of the first line, where lines don't tell it
   */
  Fact fact(int firstYear) {
    String text = Bytes.text(line, 0, line.length);
    return new Fact(type, values(), LineEvidence.of(source, number, text), moment(firstYear));
  }

  private Moment moment(int firstYear) {
    if (stamp == null) {
      return Moment.untimed(source, number);
    }
    boolean yearless = stamp.form() == Stamp.Form.YEARLESS;
    Instant time = yearless ? stamp.inYear(firstYear + yearsLater) : stamp.instant();
    Moment.Clock clock = stamp.form() == Stamp.Form.UTC ? Moment.Clock.UTC : Moment.Clock.LOCAL;
    return new Moment(source, number, time, clock);
  }
}
