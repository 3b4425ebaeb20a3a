package org.vpndiag.log;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vpndiag.attempt.AttemptCutter;

/** Puts the events of several documents into the order of their stamps. */
final class EventMerger {

  /** Of one second, so many events of a document are put into order at once. */
  private static final int MAX_BATCH = 4_096;

  private final List<LogStream> streams;
  private final LogEvent[] next;
  private final List<Deque<LogEvent>> batches = new ArrayList<>();

  private EventMerger(List<LogStream> streams) throws IOException {
    this.streams = streams;
    this.next = new LogEvent[streams.size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = streams.get(i).next();
      batches.add(new ArrayDeque<>());
    }
  }

  static void merge(List<LogStream> streams, AttemptCutter cutter) throws IOException {
    if (streams.size() == 1) {
      inOrder(streams.get(0), cutter);
      return;
    }
    EventMerger merger = new EventMerger(streams);
    Echoes echoes = new Echoes(streams.size());
    OtherLinks others = new OtherLinks();
    long order = 0;
    while (merger.fill()) {
      for (int i = merger.first(); i >= 0; i = merger.first()) {
        LogEvent event = merger.batches.get(i).removeFirst();
        if (!event.isRepeated(echoes, i)) {
          event.place(order++);
          accept(event, others, cutter);
        }
      }
    }
  }

  private static void inOrder(LogStream stream, AttemptCutter cutter) throws IOException {
    OtherLinks others = new OtherLinks();
    long order = 0;
    for (LogEvent event = stream.next(); event != null; event = stream.next()) {
      event.place(order++);
      accept(event, others, cutter);
    }
  }

  private static void accept(LogEvent event, OtherLinks others, AttemptCutter cutter) {
    if (!others.isOf(event)) {
      cutter.accept(event);
    }
  }

  /** Takes the events of the next second from every document; false when all have ended. */
  private boolean fill() throws IOException {
    LogEvent earliest = null;
    for (LogEvent event : next) {
      if (event != null && (earliest == null || event.isBefore(earliest))) {
        earliest = event;
      }
    }
    for (int i = 0; earliest != null && i < next.length; i++) {
      Deque<LogEvent> batch = batches.get(i);
      while (next[i] != null && !earliest.isBefore(next[i]) && batch.size() < MAX_BATCH) {
        batch.add(next[i]);
        next[i] = streams.get(i).next();
      }
    }
    return earliest != null;
  }

  /**
   * The document whose event comes next: stamps count in seconds, but what stands in two documents
   * tells the order of the events around it.
   */
  private int first() {
    int any = -1;
    for (int i = 0; i < batches.size(); i++) {
      if (!batches.get(i).isEmpty()) {
        any = any < 0 ? i : any;
        if (!standsLaterElsewhere(batches.get(i).getFirst(), i)) {
          return i;
        }
      }
    }
    return any;
  }

  private boolean standsLaterElsewhere(LogEvent event, int document) {
    for (int i = 0; i < batches.size(); i++) {
      Deque<LogEvent> other = batches.get(i);
      if (i != document
          && !other.isEmpty()
          && !other.getFirst().says(event)
          && other.stream().anyMatch(event::says)) {
        return true;
      }
    }
    return false;
  }
}
