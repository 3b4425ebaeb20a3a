package org.vpndiag.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpndiag.fact.FactType;
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

  /** The type of fact as far as this entry tells; an attribute of two kinds is refused. */
  FactType factType(String meaning) {
    FactType factType = FactType.of(type, meaning);
    for (Map.Entry<String, Kind> attribute : attributes().entrySet()) {
      factType = factType.with(attribute.getKey(), attribute.getValue());
    }
    return factType;
  }

  private Map<String, Kind> attributes() {
    Map<String, Kind> attributes = new LinkedHashMap<>();
    for (MessagePattern.Hole hole : pattern.holes()) {
      attributes.put(hole.name(), hole.type().kind());
      if (hole.type() == HoleType.PAYLOADS) {
        attributes.putAll(ExchangeStep.ATTRIBUTES);
      }
    }
    constants.forEach((name, value) -> attributes.put(name, Constant.kind(value)));
    attributes.remove("");
    return attributes;
  }
}
