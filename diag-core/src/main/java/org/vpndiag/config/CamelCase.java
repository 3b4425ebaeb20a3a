package org.vpndiag.config;

import java.util.List;
import org.vpndiag.document.Words;

/** Attributes' names from keywords of several words. */
final class CamelCase {

  private CamelCase() {}

  /** {@code redial timeout} is redialTimeout, {@code lcp-echo-interval} lcpEchoInterval. */
  static String of(String keyword) {
    List<String> words = Words.of(keyword, " -_").list();
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      name.append(word, 1, word.length());
    }
    return name.toString();
  }
}
