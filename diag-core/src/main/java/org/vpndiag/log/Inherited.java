package org.vpndiag.log;

import java.util.Map;

/**
 * Attributes that an entry takes over from an event before it.
 *
 * @param type the type of that event
 * @param attributes the attributes' names here, and there
 */
record Inherited(String type, Map<String, String> attributes) {

  Inherited {
    attributes = Map.copyOf(attributes);
  }

  /** Adds what the event before tells and this one does not. */
  void fill(Map<String, Object> values, Map<String, Object> before) {
    attributes.forEach(
        (here, there) -> {
          Object value = before.get(there);
          if (value != null) {
            values.putIfAbsent(here, value);
          }
        });
  }
}
