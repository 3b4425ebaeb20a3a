package org.vpndiag.log;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.attempt.AttemptCutter;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.attempt.EventKind;
import org.vpndiag.document.Document;
import org.vpndiag.document.Peeked;
import org.vpndiag.document.PlainText;
import org.vpndiag.document.Reading;
import org.vpndiag.fact.FactType;

/** Streams logs into facts, in bounded memory. */
public final class LogReader {

  private static final int LOOK = 2_048;

  private final List<LogStream> streams = new ArrayList<>();
  private final Map<FactType, EventKind> kinds = new HashMap<>();
  private final AttemptCutter cutter;
  private final LocalDate newest;

  private LogReader(LocalDate newest, String connection) {
    this.newest = newest;
    this.cutter = new AttemptCutter(connection);
  }

  /**
   * Reads a log, compressed by gzip or not.
   *
   * @param newest the latest day that a stamp without year can mean: today, or the file's day
   * @throws IOException when it cannot be read
   */
  public static LogReading read(Document document, LocalDate newest) throws IOException {
    return read(List.of(document), newest, "");
  }

  /**
   * Reads the logs of one host together: rotated files in any order, or several files that each
   * hold a part. Their events are put into the order of their stamps; what stands in more than one
   * of them is one event.
   *
   * @param newest the latest day that a stamp without year can mean
   * @param connection whose last attempt decides, if it has any; empty for whichever
   * @throws IOException when one cannot be read
   */
  public static LogReading read(List<Document> documents, LocalDate newest, String connection)
      throws IOException {
    LogReader reader = new LogReader(newest, connection);
    try {
      for (Document document : documents) {
        reader.open(document, documents.size() == 1);
      }
      EventMerger.merge(reader.streams, reader.cutter);
    } finally {
      reader.close();
    }
    return reader.reading();
  }

  private void open(Document document, boolean alone) throws IOException {
    Document log = NewestFirst.turned(document);
    LogSource source = new LogSource(log, alone, newest);
    streams.add(new LogStream(source, plain(log.content().open()), kinds));
  }

  private void close() throws IOException {
    for (LogStream stream : streams) {
      stream.close();
    }
  }

  /** The log with a line for each record. */
  static InputStream plain(InputStream in) throws IOException {
    Peeked log = Peeked.at(PlainText.of(in), LOOK);
    return JournalNotation.of(log.head().bytes())
        .map(notation -> new JournalRecords(log.whole(), notation).stream())
        .orElse(log.whole());
  }

  private LogReading reading() {
    Attempts attempts = cutter.finish();
    Set<FactType> covers = new HashSet<>();
    List<LogReading.Part> parts = new ArrayList<>();
    List<UnknownLine> notUnderstood = new ArrayList<>();
    long lines = 0;
    long records = 0;
    long ignored = 0;
    for (LogStream stream : streams) {
      parts.add(
          new LogReading.Part(Set.copyOf(stream.covers()), stream.records(), stream.ignored()));
      covers.addAll(stream.covers());
      notUnderstood.addAll(stream.notUnderstood());
      lines += stream.lines();
      records += stream.records();
      ignored += stream.ignored();
    }
    Reading reading = new Reading(attempts.decidingFacts(), covers, records, ignored);
    return new LogReading(reading, parts, attempts, lines, notUnderstood);
  }
}
