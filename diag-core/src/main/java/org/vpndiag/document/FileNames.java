package org.vpndiag.document;

import java.util.List;
import java.util.Locale;

/** What a file's name tells of the command whose output it holds. */
public final class FileNames {

  private static final List<String> ENDINGS = List.of(".txt", ".out", ".json", ".log");

  private FileNames() {}

  /**
   * Whether a name is one of the given, apart from its ending, from underscores for hyphens and
   * from options: {@code ip-xfrm-state.txt} and {@code ip_-s_xfrm_state} are {@code ip-xfrm-state}.
   */
  public static boolean isOneOf(String fileName, String... names) {
    return List.of(names).contains(stem(fileName));
  }

  private static String stem(String fileName) {
    String stem = fileName.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      stem = stem.endsWith(ending) ? stem.substring(0, stem.length() - ending.length()) : stem;
    }
    List<String> words =
        Words.of(stem, "_ ").list().stream().filter(word -> !word.startsWith("-")).toList();
    return String.join("-", words);
  }
}
