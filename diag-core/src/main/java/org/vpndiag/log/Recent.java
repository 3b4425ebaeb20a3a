package org.vpndiag.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last events from which others may take over attributes. */
final class Recent {

  /** How many lines back an event still belongs to another. */
  private static final int LINES = 100;

  private final Map<String, LogEvent> last = new HashMap<>();

  /** Remembers an event, unless it takes over from others itself: there are no chains. */
  void remember(LogEvent event) {
    if (event.isIndependent()) {
      last.put(event.kind().type().name(), event);
    }
  }

  /** The events from which an entry at this line takes over attributes. */
  List<LogEvent> before(Entry entry, long line) {
    if (entry.inherited().isEmpty()) {
      return List.of();
    }
    List<LogEvent> before = new ArrayList<>();
    for (Inherited inherited : entry.inherited()) {
      LogEvent event = last.get(inherited.type());
      if (event != null && line - event.line() <= LINES) {
        before.add(event);
      }
    }
    return before;
  }
}
