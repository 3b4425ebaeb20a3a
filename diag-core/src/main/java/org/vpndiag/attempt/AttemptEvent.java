package org.vpndiag.attempt;

import java.util.Map;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/** An event as the cutter needs it; its fact is made only if it is kept. */
public interface AttemptEvent {

  /** Its kind. */
  EventKind kind();

  /** Its place in its source; grows. */
  long order();

  /** An attribute that its kind of message always has; nothing of the message itself is read. */
  Object constant(String attribute);

  /** The number of the thread or process that tells it; empty where the source has none. */
  String speaker();

  /** A number that is the same for the same words. */
  long words();

  /** When; asked for when the last event has been seen. */
  Moment moment();

  /** What it tells. */
  Map<String, Object> values();

  /** The fact; asked for when the last event has been seen. */
  Fact fact();
}
