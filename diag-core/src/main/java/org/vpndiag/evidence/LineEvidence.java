package org.vpndiag.evidence;

/**
 * A line of a file or of a command's output.
 *
 * @param source the file or command
 * @param line the line's number, from 1
 * @param text the line, made printable by {@link Printable#line}
 */
public record LineEvidence(String source, int line, String text) implements Evidence {

  /** Takes a line as it was read and makes it printable. */
  public static LineEvidence of(String source, int line, String raw) {
    return new LineEvidence(source, line, Printable.line(raw));
  }
}
