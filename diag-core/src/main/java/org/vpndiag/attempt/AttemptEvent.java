package org.vpndiag.attempt;

import java.util.Map;
import org.vpndiag.fact.Fact;

/** An event as the cutter needs it; its fact is made only if it is kept. */
public interface AttemptEvent {

  /** Its kind. */
  EventKind kind();

  /** Its place in its source; grows. */
  long order();

  /** What it tells. */
  Map<String, Object> values();

  /** The fact; asked for when the last event has been seen. */
  Fact fact();
}
