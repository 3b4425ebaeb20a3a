package org.vpndiag.log;

import java.util.Map;
import org.vpndiag.attempt.EventKind;

/**
 * A message that means something.
 *
 * @param kind the kind of event
 * @param matcher who recognised it
 * @param entry as what
 * @param isRemembered whether others take over attributes from it
 */
record KnownMessage(EventKind kind, CatalogueMatcher matcher, Entry entry, boolean isRemembered) {

  /** Takes over what an event of this type told before. */
  void inherit(Map<String, Object> values, String type, Map<String, Object> before) {
    for (Inherited inherited : entry.inherited()) {
      if (inherited.type().equals(type)) {
        inherited.fill(values, before);
      }
    }
  }

  /** What it tells. */
  Map<String, Object> values(byte[] bytes, int from, int to) {
    Map<String, Object> values = matcher.values(entry, bytes, from, to);
    values.putIfAbsent("program", matcher.catalogue().program());
    return values;
  }
}
