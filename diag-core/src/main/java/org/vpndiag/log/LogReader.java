package org.vpndiag.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.document.Document;
import org.vpndiag.document.Reading;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;

/** Streams a log into facts, in bounded memory. */
public final class LogReader {

  private static final int MAX_NOT_UNDERSTOOD = 200;
  private static final int MAX_EVENTS = 20_000;

  private final LogCatalogue catalogue = LogCatalogue.standard();
  private final String source;
  private final LocalDate newest;
  private final Tags tags = new Tags(catalogue);
  private final LineHead head = new LineHead(tags);
  private final List<LogEvent> events = new ArrayList<>();
  private final List<LineEvidence> notUnderstood = new ArrayList<>();
  private final Set<Catalogue> present = new HashSet<>();
  private long lines;
  private long records;
  private long ignored;
  private @Nullable Stamp last;
  private int yearsLater;

  private LogReader(String source, LocalDate newest) {
    this.source = source;
    this.newest = newest;
  }

  /**
   * Reads a log, compressed by gzip or not.
   *
   * @param newest the latest day that a stamp without year can mean: today, or the file's day
   * @throws IOException when it cannot be read
   */
  public static LogReading read(Document document, LocalDate newest) throws IOException {
    LogReader reader = new LogReader(document.source(), newest);
    try (InputStream in = plain(document.content().open())) {
      ByteLines lines = new ByteLines(in);
      while (lines.advance()) {
        reader.line(lines.bytes(), lines.from(), lines.to());
      }
    }
    return reader.reading();
  }

  static InputStream plain(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  private void line(byte[] bytes, int from, int to) {
    lines++;
    if (from == to) {
      return;
    }
    LogLine line = head.parse(bytes, from, to);
    if (!line.tag().isKnown()) {
      return;
    }
    follow(line.stamp());
    for (CatalogueMatcher matcher : line.tag().matchers()) {
      Entry entry = matcher.find(bytes, line.message(), to);
      if (entry != null) {
        understood(line, matcher, entry, bytes, from, to);
        return;
      }
    }
    if (line.direct() && !line.tag().writesOtherThings()) {
      ignore(bytes, from, to);
    }
  }

  private void follow(@Nullable Stamp stamp) {
    if (stamp != null && stamp.form() == Stamp.Form.YEARLESS) {
      yearsLater += last == null ? 0 : stamp.yearsAfter(last);
      last = stamp;
    }
  }

  private void understood(
      LogLine line, CatalogueMatcher matcher, Entry entry, byte[] bytes, int from, int to) {
    records++;
    present.add(matcher.catalogue());
    if (entry.isNoise() || events.size() >= MAX_EVENTS) {
      return;
    }
    events.add(
        new LogEvent(
            catalogue.factType(entry),
            matcher,
            entry,
            Arrays.copyOfRange(bytes, from, to),
            line.message() - from,
            source,
            lineNumber(),
            line.stamp(),
            yearsLater));
  }

  private int lineNumber() {
    return (int) Math.min(lines, Integer.MAX_VALUE);
  }

  private void ignore(byte[] bytes, int from, int to) {
    ignored++;
    if (notUnderstood.size() < MAX_NOT_UNDERSTOOD) {
      notUnderstood.add(LineEvidence.of(source, lineNumber(), Bytes.text(bytes, from, to)));
    }
  }

  private LogReading reading() {
    int firstYear = firstYear();
    List<Fact> facts = events.stream().map(event -> event.fact(firstYear)).toList();
    Set<FactType> covers = new HashSet<>();
    present.forEach(one -> covers.addAll(catalogue.factTypesOf(one)));
    return new LogReading(
        new Reading(facts, covers, records, ignored), List.of(), lines, notUnderstood);
  }

  /** The year that puts the last line no later than the newest day. */
  private int firstYear() {
    if (last == null) {
      return newest.getYear();
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(last.seconds(), 86_400));
    boolean thisYear = !day.withYear(2000).isAfter(newest.plusDays(1).withYear(2000));
    return newest.getYear() - (thisYear ? 0 : 1) - yearsLater;
  }
}
