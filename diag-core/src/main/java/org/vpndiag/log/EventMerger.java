package org.vpndiag.log;

import java.io.IOException;
import java.util.List;
import org.vpndiag.attempt.AttemptCutter;

/** Puts the events of several documents into the order of their stamps. */
final class EventMerger {

  private EventMerger() {}

  static void merge(List<LogStream> streams, AttemptCutter cutter) throws IOException {
    LogEvent[] next = new LogEvent[streams.size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = streams.get(i).next();
    }
    Echoes echoes = new Echoes(next.length);
    long order = 0;
    for (int i = earliest(next); i >= 0; i = earliest(next)) {
      LogEvent event = next[i];
      if (next.length == 1 || !event.isRepeated(echoes, i)) {
        event.place(order++);
        cutter.accept(event);
      }
      next[i] = streams.get(i).next();
    }
  }

  /** The document with the earliest event, the first of equal ones; -1 when all have ended. */
  private static int earliest(LogEvent[] next) {
    int earliest = -1;
    for (int i = 0; i < next.length; i++) {
      if (next[i] != null && (earliest < 0 || next[i].isBefore(next[earliest]))) {
        earliest = i;
      }
    }
    return earliest;
  }
}
