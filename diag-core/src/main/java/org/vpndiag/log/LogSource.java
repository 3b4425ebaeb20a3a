package org.vpndiag.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vpndiag.document.Document;

/** A log as evidence names it, and the years that its stamps leave out. */
final class LogSource {

  /** The order of several logs' events, once they are merged. */
  private static final String TOGETHER = "the logs together";

  private final String name;
  private final boolean alone;
  private final LocalDate newest;
  private final Document.Numbering numbering;
  private @Nullable Stamp last;
  private int newYears;

  LogSource(Document document, boolean alone, LocalDate newest) {
    this.name = document.source();
    this.numbering = document.numbering();
    this.alone = alone;
    this.newest = newest;
  }

  String name() {
    return name;
  }

  /** The number that evidence gives to a line of this number. */
  int shown(long line) {
    return (int) Math.min(numbering.of(line), Integer.MAX_VALUE);
  }

  /** What the order of events counts: this log's lines, or the events of all logs together. */
  String clock() {
    return alone ? name : TOGETHER;
  }

  /** Whether no other log is read with it. */
  boolean isAlone() {
    return alone;
  }

  /** Follows the stamps from line to line; how many New Years lie before this one. */
  int follow(@Nullable Stamp stamp) {
    if (stamp != null && stamp.form() == Stamp.Form.YEARLESS) {
      newYears += last == null ? 0 : stamp.yearsAfter(last);
      last = stamp;
    }
    return newYears;
  }

  /** The year of the first line, so that the last is no later than the newest day. */
  int firstYear() {
    if (last == null) {
      return newest.getYear();
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(last.seconds(), 86_400));
    boolean thisYear = day.getDayOfYear() <= newest.withYear(Stamp.NO_YEAR).getDayOfYear() + 1;
    return newest.getYear() - (thisYear ? 0 : 1) - newYears;
  }
}
