package org.vpndiag.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.vpndiag.attempt.AttemptCutter;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.attempt.EventKind;
import org.vpndiag.document.Document;
import org.vpndiag.document.Reading;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.fact.FactType;

/** Streams a log into facts, in bounded memory. */
public final class LogReader {

  private static final int MAX_NOT_UNDERSTOOD = 200;

  private final LogCatalogue catalogue = LogCatalogue.standard();
  private final LogSource source;
  private final Tags tags = new Tags(catalogue);
  private final Strangers strangers = new Strangers(tags);
  private final LineHead head = new LineHead(tags);
  private final IdentityHashMap<Entry, KnownMessage> known = new IdentityHashMap<>();
  private final Map<FactType, EventKind> kinds = new HashMap<>();
  private final Echoes echoes = new Echoes();
  private final Recent recent = new Recent();
  private final AttemptCutter cutter = new AttemptCutter();
  private final List<LineEvidence> notUnderstood = new ArrayList<>();
  private final Set<CatalogueMatcher> present = new HashSet<>();
  private long lines;
  private long records;
  private long ignored;

  private LogReader(LogSource source) {
    this.source = source;
  }

  /**
   * Reads a log, compressed by gzip or not.
   *
   * @param newest the latest day that a stamp without year can mean: today, or the file's day
   * @throws IOException when it cannot be read
   */
  public static LogReading read(Document document, LocalDate newest) throws IOException {
    LogReader reader = new LogReader(new LogSource(document.source(), newest));
    try (InputStream in = plain(document.content().open())) {
      ByteLines lines = new ByteLines(in);
      while (lines.advance()) {
        reader.line(lines.bytes(), lines.from(), lines.to());
      }
    }
    return reader.reading();
  }

  static InputStream plain(InputStream in) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(in, 2);
    byte[] magic = whole.readNBytes(2);
    whole.unread(magic);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(whole, 1 << 16) : whole;
  }

  private void line(byte[] bytes, int from, int to) {
    lines++;
    if (strangers.wrote(bytes, from, to)) {
      return;
    }
    if (JsonLines.looksLike(bytes, from, to)) {
      JsonLines.plain(bytes, from, to).ifPresent(plain -> textLine(plain, 0, plain.length));
    } else {
      textLine(bytes, from, to);
    }
  }

  private void textLine(byte[] bytes, int from, int to) {
    if (from == to) {
      return;
    }
    LogLine line = head.parse(bytes, from, to);
    if (!line.tag().isKnown()) {
      return;
    }
    int yearsLater = source.follow(line.stamp());
    for (CatalogueMatcher matcher : line.tag().matchers()) {
      Entry entry = matcher.find(bytes, line.message(), to);
      if (entry != null) {
        records++;
        present.add(matcher);
        if (!entry.isNoise() && !isRepeated(line, bytes, matcher.wordsStart(), to)) {
          event(line, known(matcher, entry), bytes, from, to, yearsLater);
        }
        return;
      }
    }
    if (!line.tag().strangers()) {
      ignore(bytes, from, to);
    }
  }

  private boolean isRepeated(LogLine line, byte[] bytes, int words, int to) {
    long second = line.stamp() == null ? lines : line.stamp().seconds();
    return echoes.isRepeated(bytes, words, to, line.direct(), second);
  }

  private void event(
      LogLine line, KnownMessage message, byte[] bytes, int from, int to, int yearsLater) {
    LogEvent event =
        new LogEvent(
            message,
            Arrays.copyOfRange(bytes, from, to),
            line.message() - from,
            source,
            lines,
            line.stamp(),
            yearsLater,
            recent.before(message.entry(), lines));
    if (message.isRemembered()) {
      recent.remember(event);
    }
    cutter.accept(event);
  }

  private KnownMessage known(CatalogueMatcher matcher, Entry entry) {
    KnownMessage message = known.get(entry);
    if (message == null) {
      EventKind kind = kinds.computeIfAbsent(catalogue.factType(entry), EventKind::of);
      boolean remembered = catalogue.isInherited(entry.type());
      message = new KnownMessage(kind, matcher, entry, remembered);
      known.put(entry, message);
    }
    return message;
  }

  private void ignore(byte[] bytes, int from, int to) {
    ignored++;
    if (notUnderstood.size() < MAX_NOT_UNDERSTOOD) {
      int number = (int) Math.min(lines, Integer.MAX_VALUE);
      notUnderstood.add(LineEvidence.of(source.name(), number, LineText.clean(bytes, from, to)));
    }
  }

  private LogReading reading() {
    Attempts attempts = cutter.finish();
    Set<FactType> covers = new HashSet<>();
    present.forEach(one -> covers.addAll(catalogue.factTypesOf(one.catalogue())));
    Reading reading = new Reading(attempts.decidingFacts(), covers, records, ignored);
    return new LogReading(reading, attempts, lines, notUnderstood);
  }
}
