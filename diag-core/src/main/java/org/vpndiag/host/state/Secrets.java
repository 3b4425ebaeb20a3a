package org.vpndiag.host.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vpndiag.document.Words;

/** Takes passwords out of command lines. */
final class Secrets {

  private static final List<String> OPTIONS = List.of("password", "passwd", "psk", "secret", "pw");

  private Secrets() {}

  /** The arguments, each value of an option for a secret shown as an ellipsis. */
  static String inArguments(String arguments) {
    List<String> shown = new ArrayList<>();
    boolean secret = false;
    for (String word : Words.of(arguments).list()) {
      String name = word.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
      int equals = name.indexOf('=');
      boolean assigned = equals > 0 && OPTIONS.contains(name.substring(0, equals));
      shown.add(secret ? "…" : assigned ? word.substring(0, word.indexOf('=') + 1) + "…" : word);
      secret = OPTIONS.contains(name);
    }
    return String.join(" ", shown);
  }
}
