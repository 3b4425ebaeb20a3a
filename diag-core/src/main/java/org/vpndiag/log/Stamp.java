package org.vpndiag.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A line's time stamp.
 *
 * @param seconds since 1970 where the zone is known, else of the wall clock read as if it were UTC
 * @param nanos of the second
 * @param form what it tells and what it doesn't
 */
record Stamp(long seconds, int nanos, Form form) {

  /** What a stamp tells. */
  enum Form {
    /** A moment in universal time. */
    UTC,
    /** The wall clock, its zone unknown. */
    LOCAL,
    /** The wall clock without its year; {@code seconds} are of {@link #NO_YEAR}. */
    YEARLESS
  }

  /** A leap year, so that 29 February can be told. */
  static final int NO_YEAR = 1972;

  private static final int DAYS_BACK_THAT_MEAN_NEW_YEAR = 60;

  static Stamp local(LocalDate date, int secondOfDay, int nanos, Form form) {
    return new Stamp(date.toEpochDay() * 86_400 + secondOfDay, nanos, form);
  }

  Instant instant() {
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /** How many years later this stamp is than an earlier one's year, both year-less: 0 or 1. */
  int yearsAfter(Stamp earlier) {
    long back = earlier.seconds - seconds;
    return back > DAYS_BACK_THAT_MEAN_NEW_YEAR * 86_400L ? 1 : 0;
  }

  /** This year-less stamp within a year; 29 February of no leap year is 1 March. */
  Instant inYear(int year) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
    LocalDate first = LocalDate.of(year, time.getMonthValue(), 1);
    LocalDate date = first.plusDays(time.getDayOfMonth() - 1L);
    return LocalDateTime.of(date, LocalTime.from(time)).toInstant(ZoneOffset.UTC);
  }
}
