package org.vpndiag.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vpndiag.document.Text;
import org.vpndiag.document.Words;

/**
 * Settings in nested sections, as strongSwan writes them: a name and braces, {@code key = value},
 * comments after {@code #}.
 */
final class Settings {

  private static final int MAX_DEPTH = 32;

  private final List<Setting> list = new ArrayList<>();
  private final List<String> includes = new ArrayList<>();
  private int ignored;
  private boolean whole = true;

  private Settings() {}

  /**
   * A setting.
   *
   * @param path the names of its sections and its own
   * @param value without its quotes
   * @param written as it stands in the file
   * @param index the line's, from 0
   */
  record Setting(List<String> path, String value, String written, int index) {

    /** The path with dots between. */
    String key() {
      return String.join(".", path);
    }

    /** Whether the name is that of a secret. */
    boolean isSecret() {
      String word = name().toLowerCase(Locale.ROOT);
      return word.startsWith("secret")
          || word.contains("password")
          || word.contains("passphrase")
          || word.equals("pin")
          || word.equals("database");
    }

    /** The value as it may be shown. */
    String shown() {
      return isSecret() ? "…" : value;
    }

    /** The last name. */
    String name() {
      return path.get(path.size() - 1);
    }
  }

  /** Reads a text. */
  static Settings read(Text text) {
    Settings settings = new Settings();
    List<String> sections = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = withoutComment(text.lines().get(i)).strip();
      if (!line.isEmpty() && !settings.line(sections, i, line)) {
        settings.ignored++;
      }
    }
    settings.whole = sections.isEmpty();
    return settings;
  }

  List<Setting> list() {
    return list;
  }

  List<String> includes() {
    return includes;
  }

  int ignored() {
    return ignored;
  }

  /** Whether every section is closed. */
  boolean isWhole() {
    return whole;
  }

  /** A line may open a section, set a value and close it. */
  private boolean line(List<String> sections, int index, String line) {
    String rest = line;
    while (!rest.isEmpty()) {
      int open = rest.indexOf('{');
      int equals = rest.indexOf('=');
      if (rest.startsWith("}")) {
        if (sections.isEmpty()) {
          return false;
        }
        sections.remove(sections.size() - 1);
        rest = rest.substring(1).strip();
      } else if (open >= 0 && (equals < 0 || open < equals) && sections.size() < MAX_DEPTH) {
        sections.add(sectionName(rest.substring(0, open)));
        rest = rest.substring(open + 1).strip();
      } else {
        return set(sections, index, rest, equals);
      }
    }
    return true;
  }

  /** A section may take over others' settings: {@code name : other}. */
  private static String sectionName(String text) {
    return Words.of(text, " \t:").get(0);
  }

  private boolean set(List<String> sections, int index, String rest, int equals) {
    if (rest.startsWith("include ")) {
      includes.add(rest.substring(8).strip());
      return true;
    }
    if (equals <= 0) {
      return false;
    }
    String written = rest.substring(equals + 1).strip();
    boolean quoted = written.startsWith("\"");
    int end = quoted ? -1 : written.indexOf('}');
    String value = end < 0 ? written : written.substring(0, end).strip();
    List<String> path = new ArrayList<>(sections);
    path.add(rest.substring(0, equals).strip());
    list.add(new Setting(List.copyOf(path), unquoted(value), value, index));
    return end < 0 || line(sections, index, written.substring(end));
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      if (line.charAt(i) == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
