package org.vpndiag.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vici message as {@code swanctl --raw} and {@code --pretty} dump it: {@code key=value}, lists in
 * brackets, sections in braces.
 */
final class ViciDump {

  private static final int MAX_DEPTH = 16;

  private final String text;
  private int at;
  private boolean cut;

  private ViciDump(String text) {
    this.text = text;
  }

  /** A section: its values, lists of words and sections by name. */
  record Section(
      Map<String, String> values,
      Map<String, List<String>> lists,
      Map<String, Section> sections,
      boolean isCut) {

    /** A value; empty where there is none. */
    String get(String key) {
      return values.getOrDefault(key, "");
    }

    /** A list; empty where there is none. */
    List<String> list(String key) {
      return lists.getOrDefault(key, List.of());
    }

    /** A section; an empty one where there is none. */
    Section section(String key) {
      return sections.getOrDefault(key, new Section(Map.of(), Map.of(), Map.of(), false));
    }
  }

  /** Reads what stands between the braces of the message; cut where it ends before they close. */
  static Section read(String text) {
    ViciDump dump = new ViciDump(text);
    dump.at = text.indexOf('{') + 1;
    return dump.at == 0 ? new Section(Map.of(), Map.of(), Map.of(), true) : dump.section(0);
  }

  private Section section(int depth) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Map<String, Section> sections = new LinkedHashMap<>();
    while (!atEnd()) {
      String key = key();
      char next = atEnd() ? '}' : text.charAt(at++);
      if (next == '{' && depth < MAX_DEPTH) {
        sections.put(key, section(depth + 1));
      } else if (next == '=') {
        value(key, values, lists);
      } else {
        cut |= next != '}' || at > text.length();
        break;
      }
    }
    return new Section(values, lists, sections, cut);
  }

  private void value(String key, Map<String, String> values, Map<String, List<String>> lists) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == '[') {
      at++;
      lists.put(key, items());
    } else {
      values.put(key, word());
    }
  }

  /** A key ends at a blank or at what follows it. */
  private String key() {
    skipBlanks();
    int start = at;
    while (at < text.length() && "={}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    cut |= at >= text.length();
    return text.substring(start, at).strip();
  }

  /** A value goes on to the next key, section, closing brace or line. */
  private String word() {
    int start = at;
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '}') {
      end++;
    }
    String rest = text.substring(start, end);
    int stop = ViciWords.end(rest);
    at = start + stop;
    return rest.substring(0, stop).strip();
  }

  private List<String> items() {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == ']' && open == 0) {
        break;
      }
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (Character.isWhitespace(c)) {
        add(items, item);
      } else {
        item.append(c);
      }
    }
    add(items, item);
    return Collections.unmodifiableList(items);
  }

  private static void add(List<String> items, StringBuilder item) {
    if (!item.isEmpty()) {
      items.add(item.toString());
      item.setLength(0);
    }
  }

  private boolean atEnd() {
    skipBlanks();
    cut |= at >= text.length();
    return at >= text.length();
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
