package org.vpndiag.log;

import java.util.ArrayList;
import java.util.List;

/** Text cut into words. */
final class Words {

  private Words() {}

  /** The words between separators, without blanks around them, the empty ones left out. */
  static List<String> split(String text, char separator) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int found = text.indexOf(separator, start);
      int end = found < 0 ? text.length() : found;
      String word = text.substring(start, end).strip();
      if (!word.isEmpty()) {
        words.add(word);
      }
      start = end + 1;
    }
    return List.copyOf(words);
  }
}
