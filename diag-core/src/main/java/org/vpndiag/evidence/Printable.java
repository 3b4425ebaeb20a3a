package org.vpndiag.evidence;

/** Makes text from hostile places safe to show: one line, no control characters, bounded. */
public final class Printable {

  /** The longest line shown, in characters; the rest is cut with an ellipsis. */
  public static final int MAX_LENGTH = 240;

  private Printable() {}

  /** A line without its surrounding blanks, its control characters escaped, cut when too long. */
  public static String line(String raw) {
    String line = raw.strip();
    if (line.length() <= MAX_LENGTH && isPlain(line)) {
      return line;
    }
    boolean cut = line.length() > MAX_LENGTH;
    String escaped = escape(cut ? line.substring(0, MAX_LENGTH) : line);
    return cut ? escaped + "…" : escaped;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDangerous(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String escape(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\t') {
      shown.append(' ');
    } else if (isDangerous(c)) {
      shown.append(String.format(c < 0x100 ? "\\x%02x" : "\\u%04x", c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** Controls act on terminals; bidirectional marks make a line read other than it is. */
  private static boolean isDangerous(int c) {
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
