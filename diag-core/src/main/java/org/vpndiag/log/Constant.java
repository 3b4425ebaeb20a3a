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
    boolean digits =
        !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(Constant::digit);
    return digits ? Long.valueOf(text) : text;
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  static Kind kind(Object value) {
    if (value instanceof Boolean) {
      return Kind.FLAG;
    }
    return value instanceof Long ? Kind.NUMBER : Kind.TEXT;
  }
}
