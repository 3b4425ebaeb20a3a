package org.vpndiag.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.fact.Kind;

/**
 * A message that a catalogue knows.
 *
 * @param type the name of the type of fact that it tells
 * @param pattern its words
 * @param constants attributes that follow from the message itself
 * @param inherited attributes that follow from what came before
 * @param sample a line of the program with this message
 * @param line where it stands in its catalogue
 */
record Entry(
    String type,
    MessagePattern pattern,
    Map<String, Object> constants,
    List<Inherited> inherited,
    String sample,
    int line) {

  /** The type of messages that are understood and mean nothing. */
  static final String NOISE = "noise";

  Entry {
    constants = Map.copyOf(constants);
    inherited = List.copyOf(inherited);
  }

  boolean isNoise() {
    return type.equals(NOISE);
  }

  /** The attributes that its own words and constants tell, and their kinds. */
  Map<String, Kind> attributes() {
    Map<String, Kind> attributes = new LinkedHashMap<>();
    pattern.addAttributes(attributes);
    constants.forEach((name, value) -> attributes.put(name, Constant.kind(value)));
    return attributes;
  }
}
