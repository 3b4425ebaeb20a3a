package org.vpndiag.log;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.report.Words;

/** What each type of event means, for people: {@code event.meanings}, a line a type. */
final class EventMeanings {

  private static final Pattern LINE = Pattern.compile("(\\S+) +(\\S.*) \\| (\\S.*)");

  private EventMeanings() {}

  static Map<String, Words> parse(String text) {
    Map<String, Words> meanings = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> add(meanings, line));
    return meanings;
  }

  private static void add(Map<String, Words> meanings, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()
        || meanings.put(parts.group(1), new Words(parts.group(2), parts.group(3))) != null) {
      throw new IllegalArgumentException("event.meanings: '" + line + "'");
    }
  }
}
