package org.vpndiag.fact;

/** Decimal numbers as text. */
public final class Numbers {

  private static final int MAX_DIGITS = 18;

  private Numbers() {}

  /** Whether a word is a whole number that a long holds: digits, with or without a minus sign. */
  public static boolean isDecimal(String word) {
    int start = word.startsWith("-") ? 1 : 0;
    int digits = word.length() - start;
    return digits > 0
        && digits <= MAX_DIGITS
        && word.chars().skip(start).allMatch(Numbers::isDigit);
  }

  /** The number a word is; the fallback where it is none. */
  public static long parse(String word, long fallback) {
    return isDecimal(word) ? Long.parseLong(word) : fallback;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
