package org.vpndiag.evidence;

import org.jspecify.annotations.Nullable;

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

  /** Written out, because what records get is linked anew at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineEvidence evidence
        && line == evidence.line
        && source.equals(evidence.source)
        && text.equals(evidence.text);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + line;
  }
}
