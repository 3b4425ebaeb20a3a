package org.vpndiag.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpndiag.attempt.EventKind;
import org.vpndiag.fact.FactType;

/** The events of one document, one after the other. */
final class LogStream implements Closeable {

  private static final int MAX_NOT_UNDERSTOOD = 200;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] HEADING = {'-', '-', ' '};

  private final LogCatalogue catalogue = LogCatalogue.standard();
  private final LogSource source;
  private final InputStream in;
  private final ByteLines text;
  private final Map<FactType, EventKind> kinds;
  private final Tags tags = new Tags(catalogue);
  private final Strangers strangers = new Strangers(tags);
  private final LineHead head = new LineHead(tags);
  private final IdentityHashMap<Entry, KnownMessage> known = new IdentityHashMap<>();
  private final Echoes echoes = new Echoes(2);
  private final Recent recent = new Recent();
  private final List<UnknownLine> notUnderstood = new ArrayList<>();
  private final Set<CatalogueMatcher> present = new HashSet<>();
  private @Nullable CatalogueMatcher latest;
  private long lines;
  private long records;
  private long ignored;
  private @Nullable LogEvent pending;

  /**
   * A document's events.
   *
   * @param kinds the kinds of events, shared by all documents
   */
  LogStream(LogSource source, InputStream in, Map<FactType, EventKind> kinds) {
    this.source = source;
    this.in = in;
    this.text = new ByteLines(in);
    this.kinds = kinds;
  }

  /** The next event; null at the end. */
  @Nullable LogEvent next() throws IOException {
    pending = null;
    while (pending == null) {
      lines += text.pass(strangers);
      if (!text.advance()) {
        break;
      }
      line(text.bytes(), text.from(), text.to());
    }
    return pending;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  long lines() {
    return lines;
  }

  long records() {
    return records;
  }

  long ignored() {
    return ignored;
  }

  List<UnknownLine> notUnderstood() {
    return notUnderstood;
  }

  /** The types that the programs could have told that wrote something. */
  Set<FactType> covers() {
    Set<FactType> covers = new HashSet<>();
    present.forEach(one -> covers.addAll(catalogue.factTypesOf(one.catalogue())));
    return covers;
  }

  private void line(byte[] bytes, int from, int to) {
    lines++;
    if (lines == 1 && Bytes.startsWith(bytes, from, to, BYTE_ORDER_MARK)) {
      textLine(bytes, from + BYTE_ORDER_MARK.length, to);
    } else if (JsonLines.looksLike(bytes, from, to)) {
      JsonLines.plain(bytes, from, to).ifPresent(plain -> textLine(plain, 0, plain.length));
    } else {
      textLine(bytes, from, to);
    }
  }

  private void textLine(byte[] bytes, int from, int to) {
    if (from == to || isJournalHeading(bytes, from, to)) {
      return;
    }
    LogLine line = head.parse(bytes, from, to);
    if (!line.tag().isKnown()) {
      return;
    }
    for (CatalogueMatcher matcher : line.tag().matchers()) {
      Entry entry = matcher.find(bytes, line.message(), to);
      if (entry != null) {
        records++;
        note(matcher);
        int yearsLater = source.follow(line.stamp());
        if (!entry.isNoise() && !isRepeated(line, matcher.wordsHash())) {
          event(line, known(matcher, entry), matcher.wordsStart(), bytes, from, to, yearsLater);
        }
        return;
      }
    }
    if (!line.tag().strangers()) {
      source.follow(line.stamp());
      ignore(line, bytes, from, to);
    }
  }

  /** {@code -- Boot 3c1d… --} and the like, between the lines of a journal. */
  private static boolean isJournalHeading(byte[] bytes, int from, int to) {
    return Bytes.startsWith(bytes, from, to, HEADING) && bytes[to - 1] == '-';
  }

  private void note(CatalogueMatcher matcher) {
    if (latest != matcher) {
      latest = matcher;
      present.add(matcher);
    }
  }

  private boolean isRepeated(LogLine line, long words) {
    long second = line.stamp() == null ? lines : line.stamp().seconds();
    return echoes.isRepeated(words, line.direct() ? 0 : 1, second);
  }

  private void event(
      LogLine line,
      KnownMessage message,
      int words,
      byte[] bytes,
      int from,
      int to,
      int yearsLater) {
    LogEvent event =
        new LogEvent(
            message,
            Arrays.copyOfRange(bytes, from, to),
            line.message() - from,
            words - from,
            source,
            lines,
            line.stamp(),
            yearsLater,
            recent.before(message.entry(), lines));
    if (message.isRemembered()) {
      recent.remember(event);
    }
    pending = event;
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

  /** What bears neither a time nor a program's name may be of any file, and is not shown. */
  private void ignore(LogLine line, byte[] bytes, int from, int to) {
    ignored++;
    boolean isLog = line.stamp() != null || !line.direct();
    if (isLog && notUnderstood.size() < MAX_NOT_UNDERSTOOD) {
      byte[] text = Arrays.copyOfRange(bytes, from, to);
      notUnderstood.add(new UnknownLine(source.name(), source.shown(lines), text));
    }
  }
}
