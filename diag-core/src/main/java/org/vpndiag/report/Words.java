package org.vpndiag.report;

import java.util.function.UnaryOperator;

/**
 * A text in every language, whole sentences each.
 *
 * @param en English
 * @param ja Japanese
 */
public record Words(String en, String ja) {

  /** No text. */
  public static final Words NONE = same("");

  /** The same text in every language: names, commands. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  /** Compared for each packet of traffic, mostly with itself. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Words words && en.equals(words.en) && ja.equals(words.ja));
  }

  @Override
  public int hashCode() {
    return en.hashCode();
  }

  /** The text in a language. */
  public String in(Language language) {
    return language == Language.JA ? ja : en;
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return en.isEmpty();
  }

  /** Each language's text changed alike. */
  public Words map(UnaryOperator<String> change) {
    return new Words(change.apply(en), change.apply(ja));
  }
}
