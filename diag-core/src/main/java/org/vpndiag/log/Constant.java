package org.vpndiag.log;

import org.vpndiag.fact.Kind;

/** Attributes that a catalogue gives as they are: {@code mode = main}. */
final class Constant {

  private Constant() {}

  /** Digits are a number, true and false a flag, everything else is text. */
  static Object parse(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    return isNumber(text) ? Long.valueOf(text) : text;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 18;
  }

  static Kind kind(Object value) {
    if (value instanceof Boolean) {
      return Kind.FLAG;
    }
    return value instanceof Long ? Kind.NUMBER : Kind.TEXT;
  }
}
