package org.vpndiag.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the time stamp that a line begins with, in any of the notations that logs use. */
final class StampReader {

  private static final byte[] AUDIT_TYPE = "type=".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AUDIT = "msg=audit(".getBytes(StandardCharsets.US_ASCII);

  /** No log is older than the clocks; what stands before it is another number. */
  private static final int FIRST_YEAR = 1970;

  /** With what U+2000 to U+2FFF begin in UTF-8: punctuation and signs. */
  private static final byte PUNCTUATION = (byte) 0xe2;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private int at;

  private StampReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.at = from;
    this.to = to;
  }

  /** A stamp and where it ends. */
  record Found(Stamp stamp, int end) {}

  /** The stamp at this place; null where there is none. */
  static @Nullable Found read(byte[] bytes, int from, int to) {
    if (to - from < 15) {
      return null;
    }
    StampReader reader = new StampReader(bytes, from, to);
    try {
      Stamp stamp = Bytes.isDigit(bytes[from]) ? reader.isoOrMonth() : reader.named();
      return stamp == null ? null : new Found(stamp, reader.at);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The stamp within {@code type=AVC msg=audit(1721045130.932:277): …}; null in other lines. */
  static @Nullable Stamp ofAudit(byte[] bytes, int from, int to) {
    if (!Bytes.startsWith(bytes, from, to, AUDIT_TYPE)) {
      return null;
    }
    int audit = Bytes.indexOf(bytes, from, to, AUDIT);
    if (audit < 0) {
      return null;
    }
    StampReader reader = new StampReader(bytes, audit + AUDIT.length, to);
    int seconds = reader.number(1, 9);
    int last = reader.number(1, 1);
    return last < 0 ? null : new Stamp(seconds * 10L + last, reader.fraction(), Stamp.Form.UTC);
  }

  /**
   * {@code 2026-11-23T16:25:22.123456+09:00}, {@code 2026-11-23 16:25:22}, {@code 2026 Nov 23 …},
   * {@code 11月 23 …}, {@code 1795451122.123456}.
   */
  private @Nullable Stamp isoOrMonth() {
    int start = at;
    Stamp iso = iso();
    if (iso != null) {
      return iso;
    }
    at = start;
    Stamp unix = unix();
    if (unix != null) {
      return unix;
    }
    at = start;
    return named();
  }

  /** Seconds since 1970 and their fraction, as {@code journalctl -o short-unix} writes them. */
  private @Nullable Stamp unix() {
    int nine = number(9, 9);
    int last = number(1, 1);
    boolean point = nine > 0 && last >= 0 && at < to && bytes[at] == '.';
    return point ? new Stamp(nine * 10L + last, fraction(), Stamp.Form.UTC) : null;
  }

  private @Nullable Stamp iso() {
    int year = number(4, 4);
    if (year >= FIRST_YEAR && skip(' ')) {
      Stamp yearless = named();
      return yearless == null || yearless.form() != Stamp.Form.YEARLESS
          ? null
          : zoned(inYear(yearless, year));
    }
    if (year < 0 || !(skip('-') || skip('/'))) {
      return dayFirst();
    }
    int month = number(1, 2);
    if (month < 0 || !(skip('-') || skip('/'))) {
      return null;
    }
    int day = number(1, 2);
    if (day < 0 || !(skip('T') || skip(' ') || skip('t') || skip('_'))) {
      return null;
    }
    return clock(LocalDate.of(year, month, day), Stamp.Form.LOCAL);
  }

  /** {@code 23.11.2026 16:25:22}. */
  private @Nullable Stamp dayFirst() {
    at = from;
    int day = number(1, 2);
    if (day > 0 && skip('/')) {
      return slashed(day);
    }
    int month = day > 0 && skip('.') ? number(1, 2) : -1;
    int year = month > 0 && skip('.') ? number(4, 4) : -1;
    skip(',');
    return year > 0 && skip(' ') ? clock(LocalDate.of(year, month, day), Stamp.Form.LOCAL) : null;
  }

  /**
   * {@code 11/23/2026 04:25:22 PM}, {@code 23/11/2026 16:25:22}: the month comes first unless there
   * is none of that number.
   */
  private @Nullable Stamp slashed(int first) {
    int second = number(1, 2);
    int year = second > 0 && skip('/') ? number(4, 4) : -1;
    skip(',');
    if (year < 0 || !skip(' ')) {
      return null;
    }
    boolean monthFirst = first <= 12;
    int month = monthFirst ? first : second;
    LocalDate date = LocalDate.of(year, month, monthFirst ? second : first);
    Stamp stamp = clock(date, Stamp.Form.LOCAL);
    return stamp == null ? null : ofHalfDay(stamp);
  }

  /** The twelfth hour of either half of the day is its first. */
  private Stamp ofHalfDay(Stamp stamp) {
    boolean twelfth = stamp.seconds() / 3600 % 12 == 0;
    int hours = skip(" PM") ? (twelfth ? 0 : 12) : skip(" AM") && twelfth ? -12 : 0;
    return new Stamp(stamp.seconds() + hours * 3600L, stamp.nanos(), stamp.form());
  }

  /** {@code Nov 23 16:25:22}, {@code Mon Nov 23 16:25:22 2026}, {@code Mon 2026-11-23 16:25:22}. */
  private @Nullable Stamp named() {
    int wordEnd = Bytes.indexOf(bytes, at, Math.min(to, at + 24), ' ');
    int month = wordEnd < 0 ? 0 : MonthNames.month(bytes, at, wordEnd);
    if (wordEnd < 0) {
      return null;
    }
    if (month == 0) {
      return weekday(wordEnd);
    }
    at = Bytes.skipBlanks(bytes, wordEnd, to);
    return dayAndClock(month);
  }

  private @Nullable Stamp weekday(int wordEnd) {
    if (wordEnd - at > 12 || !beginsWord(bytes[at])) {
      return null;
    }
    at = Bytes.skipBlanks(bytes, wordEnd, to);
    if (at < to && Bytes.isDigit(bytes[at])) {
      return iso();
    }
    int end = Bytes.indexOf(bytes, at, Math.min(to, at + 24), ' ');
    int month = end < 0 ? 0 : MonthNames.month(bytes, at, end);
    if (month == 0) {
      return null;
    }
    at = Bytes.skipBlanks(bytes, end, to);
    Stamp yearless = dayAndClock(month);
    return yearless == null ? null : withYearBehind(yearless);
  }

  /** A letter of any script; what stands before a line, a bullet or a bar, is none. */
  private static boolean beginsWord(byte first) {
    boolean letter = (first | 0x20) >= 'a' && (first | 0x20) <= 'z';
    return letter || (first < 0 && first != PUNCTUATION);
  }

  private @Nullable Stamp dayAndClock(int month) {
    int day = number(1, 2);
    if (day < 0) {
      return null;
    }
    skip('.');
    if (!skip(' ')) {
      return null;
    }
    int clock = at;
    int year = number(4, 4);
    if (year > 0 && skip(' ')) {
      return clock(LocalDate.of(year, month, day), Stamp.Form.LOCAL);
    }
    at = clock;
    return clock(LocalDate.of(Stamp.NO_YEAR, month, day), Stamp.Form.YEARLESS);
  }

  private Stamp withYearBehind(Stamp yearless) {
    int start = at;
    int year = skip(' ') ? number(4, 4) : -1;
    if (year < 0) {
      at = start;
      return yearless;
    }
    return inYear(yearless, year);
  }

  private static Stamp inYear(Stamp yearless, int year) {
    return new Stamp(yearless.inYear(year).getEpochSecond(), yearless.nanos(), Stamp.Form.LOCAL);
  }

  private @Nullable Stamp clock(LocalDate date, Stamp.Form form) {
    int hour = number(1, 2);
    if (hour < 0 || hour > 23 || !skip(':')) {
      return null;
    }
    int minute = number(2, 2);
    if (minute < 0 || minute > 59 || !skip(':')) {
      return null;
    }
    int second = number(2, 2);
    if (second < 0 || second > 60) {
      return null;
    }
    int nanos = fraction();
    Stamp local = Stamp.local(date, (hour * 60 + minute) * 60 + second, nanos, form);
    return form == Stamp.Form.LOCAL ? zoned(local) : local;
  }

  private int fraction() {
    if (at + 1 >= to || (bytes[at] != '.' && bytes[at] != ',') || !Bytes.isDigit(bytes[at + 1])) {
      return 0;
    }
    at++;
    int nanos = 0;
    int unit = 100_000_000;
    while (at < to && Bytes.isDigit(bytes[at])) {
      nanos += (bytes[at++] - '0') * unit;
      unit /= 10;
    }
    return nanos;
  }

  private Stamp zoned(Stamp local) {
    if (skip('Z') || skip(" UTC") || skip(" GMT")) {
      return new Stamp(local.seconds(), local.nanos(), Stamp.Form.UTC);
    }
    int start = at;
    boolean apart = skip(' ');
    int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
    int hours = sign == 0 ? -1 : number(2, 2);
    if (hours < 0) {
      at = start;
      skipZoneName();
      return local;
    }
    skip(':');
    int minutes = Math.max(0, number(2, 2));
    if (apart && !(at < to && bytes[at] == ' ')) {
      at = start;
      return local;
    }
    int offset = sign * (hours * 60 + minutes) * 60;
    return new Stamp(local.seconds() - offset, local.nanos(), Stamp.Form.UTC);
  }

  /** A zone like {@code JST} names no offset that could be trusted. */
  private void skipZoneName() {
    int end = at + 1;
    while (end < to && bytes[end] >= 'A' && bytes[end] <= 'Z') {
      end++;
    }
    boolean name = at < to && bytes[at] == ' ' && end - at >= 4 && end - at <= 6;
    if (name && end < to && bytes[end] == ' ') {
      at = end;
    }
  }

  private boolean skip(char c) {
    boolean there = at < to && bytes[at] == c;
    at += there ? 1 : 0;
    return there;
  }

  private boolean skip(String ascii) {
    if (to - at < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    at += ascii.length();
    return true;
  }

  private int number(int minDigits, int maxDigits) {
    int value = 0;
    int digits = 0;
    while (digits < maxDigits && at < to && Bytes.isDigit(bytes[at])) {
      value = value * 10 + (bytes[at++] - '0');
      digits++;
    }
    return digits < minDigits ? -1 : value;
  }
}
