package org.vpndiag.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A log as evidence names it, and the years that its stamps leave out. */
final class LogSource {

  private final String name;
  private final LocalDate newest;
  private @Nullable Stamp last;
  private int newYears;

  LogSource(String name, LocalDate newest) {
    this.name = name;
    this.newest = newest;
  }

  String name() {
    return name;
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
