package org.vpndiag.host;

import java.util.regex.Pattern;

/** Shell patterns of whole paths, in which {@code *} stands for anything. */
final class Globs {
  private Globs() {}

  static boolean matches(String glob, String path) {
    return Pattern.matches("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E", path);
  }
}
