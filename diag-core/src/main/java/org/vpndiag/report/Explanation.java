package org.vpndiag.report;

import java.util.List;

/**
 * The page on one thing that somebody wants explained.
 *
 * @param kind what it is
 * @param id its name, the same in every language
 * @param title one line
 * @param paragraphs what is to be known of it
 * @param items particulars
 */
public record Explanation(
    Kind kind, String id, Words title, List<Words> paragraphs, List<Item> items) {

  /** What can be explained. */
  public enum Kind {
    RULE,
    LOG_MESSAGE,
    NOTIFY,
    ALGORITHM,
    PROPOSAL
  }

  /** Keeps its own copies. */
  public Explanation {
    paragraphs = List.copyOf(paragraphs);
    items = List.copyOf(items);
  }

  /**
   * A particular.
   *
   * @param key what it is, in camelCase, the same in every language
   * @param label what it is, for people
   * @param lines what there is to say, a line each
   */
  public record Item(String key, Words label, List<Words> lines) {
    /** Keeps its own copy. */
    public Item {
      lines = List.copyOf(lines);
    }

    /** Lines that are the same in every language: names, commands. */
    public static Item of(String key, Words label, List<String> lines) {
      return new Item(key, label, lines.stream().map(Words::same).toList());
    }
  }
}
