package org.vpndiag.log;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Months as logs name them: in English, or in the language of the host that wrote the log. */
final class MonthNames {

  private static final String ENGLISH = "JanFebMarAprMayJunJulAugSepOctNovDec";

  /** Where languages use a word for different months, the first of them is believed. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "nb", "fi", "cs", "sk",
          "hu", "tr", "uk", "ro", "sl", "hr", "et", "lv", "lt", "el", "id", "ca", "ja", "ko", "zh");

  private MonthNames() {}

  /** The number of the month that these bytes name; 0 when they name none. */
  static int month(byte[] bytes, int from, int to) {
    int english = to - from == 3 ? english(bytes, from) : 0;
    if (english != 0 || !mayBeName(bytes, from, to)) {
      return english;
    }
    return Localised.MONTHS.getOrDefault(normalise(Bytes.text(bytes, from, to)), 0);
  }

  private static int english(byte[] bytes, int from) {
    for (int i = 0; i < 36; i += 3) {
      if (bytes[from] == ENGLISH.charAt(i)
          && bytes[from + 1] == ENGLISH.charAt(i + 1)
          && bytes[from + 2] == ENGLISH.charAt(i + 2)) {
        return i / 3 + 1;
      }
    }
    return 0;
  }

  /** Spares looking at names of months for most lines that don't begin with one. */
  private static boolean mayBeName(byte[] bytes, int from, int to) {
    if (to - from < 3 || to - from > 20) {
      return false;
    }
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
      if (!letter && b >= 0 && b != '.' && !Bytes.isDigit(b)) {
        return false;
      }
    }
    return true;
  }

  private static String normalise(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static final class Localised {
    static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
      for (String language : LANGUAGES) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(new Locale(language));
        add(symbols.getShortMonths());
        add(symbols.getMonths());
      }
    }

    private static void add(String[] names) {
      for (int i = 0; i < 12; i++) {
        String name = normalise(names[i]);
        MONTHS.putIfAbsent(name, i + 1);
        if (name.length() > 3 && name.charAt(0) > '9') {
          MONTHS.putIfAbsent(name.substring(0, 3), i + 1);
        }
      }
    }
  }
}
