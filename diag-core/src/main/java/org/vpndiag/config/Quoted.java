package org.vpndiag.config;

import java.util.ArrayList;
import java.util.List;

/** Words as pppd reads them: in quotes they may hold blanks, {@code #} starts a comment. */
final class Quoted {

  private Quoted() {}

  /** The words of a line, without their quotes. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean started = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && (Character.isWhitespace(c) || (c == '#' && !started))) {
        add(words, word, started);
        started = false;
        if (c == '#') {
          return words;
        }
      } else if (c == quote || (quote == 0 && (c == '"' || c == '\''))) {
        quote = quote == 0 ? c : 0;
        started = true;
      } else {
        i += c == '\\' && i + 1 < line.length() ? 1 : 0;
        word.append(line.charAt(i));
        started = true;
      }
    }
    add(words, word, started);
    return words;
  }

  /** Whether a backslash stands before a letter or digit, where pppd drops it. */
  static boolean losesBackslash(String line) {
    for (int i = line.indexOf('\\');
        i >= 0 && i + 1 < line.length();
        i = line.indexOf('\\', i + 2)) {
      if (Character.isLetterOrDigit(line.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> words, StringBuilder word, boolean started) {
    if (started) {
      words.add(word.toString());
    }
    word.setLength(0);
  }
}
