package org.vpndiag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The words of a line, parted by blanks.
 *
 * @param list the words in their order
 */
public record Words(List<String> list) {

  /** Keeps its own copy. */
  public Words {
    list = List.copyOf(list);
  }

  /** The words of a line. */
  public static Words of(String line) {
    return of(line, " \t");
  }

  /** The words of a line, parted by any of the given characters. */
  public static Words of(String line, String delimiters) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(line, delimiters);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return new Words(words);
  }

  /** How many there are. */
  public int size() {
    return list.size();
  }

  /** The word at an index from 0; empty beyond the last. */
  public String get(int index) {
    return index >= 0 && index < list.size() ? list.get(index) : "";
  }

  /** The word that follows the first occurrence of another; empty where there is none. */
  public String after(String word) {
    int at = list.indexOf(word);
    return at < 0 ? "" : get(at + 1);
  }

  /** Whether a word is among them. */
  public boolean has(String word) {
    return list.contains(word);
  }

  /** The words from an index on, with single blanks between. */
  public String from(int index) {
    return index >= list.size() ? "" : String.join(" ", list.subList(index, list.size()));
  }
}
