package org.vpndiag.status;

/** Where a value in a raw dump ends: values may hold blanks (distinguished names). */
final class ViciWords {

  private ViciWords() {}

  /** The value's length: up to the blank before the next key or section. */
  static int end(String rest) {
    for (int blank = rest.indexOf(' '); blank >= 0; blank = rest.indexOf(' ', blank + 1)) {
      if (startsNext(rest, blank + 1)) {
        return blank;
      }
    }
    return rest.length();
  }

  private static boolean startsNext(String rest, int from) {
    int at = from;
    while (at < rest.length() && isKey(rest.charAt(at))) {
      at++;
    }
    boolean assigned = at > from + 1 && at < rest.length() && rest.charAt(at) == '=';
    return assigned || rest.startsWith(" {", at);
  }

  /** Keys of vici are lower-case words with hyphens; those of names (CN=, O=) are not. */
  private static boolean isKey(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}
