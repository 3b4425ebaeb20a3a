package org.vpndiag.log;

import java.util.HashMap;
import java.util.Map;

/** What each type of event means, for people: {@code event.meanings}, a line a type. */
final class EventMeanings {

  private EventMeanings() {}

  static Map<String, String> parse(String text) {
    Map<String, String> meanings = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> add(meanings, line));
    return meanings;
  }

  private static void add(Map<String, String> meanings, String line) {
    int blank = line.indexOf(' ');
    if (blank < 0
        || meanings.put(line.substring(0, blank), line.substring(blank).strip()) != null) {
      throw new IllegalArgumentException("event.meanings: '" + line + "'");
    }
  }
}
