package org.vpndiag.log;

import org.vpndiag.evidence.LineEvidence;

/** A line of a known program that no catalogue knows. Its text is made when it is shown. */
public final class UnknownLine {

  private final String source;
  private final int line;
  private final byte[] bytes;

  UnknownLine(String source, int line, byte[] bytes) {
    this.source = source;
    this.line = line;
    this.bytes = bytes;
  }

  /** Its number in its log, from 1. */
  public int line() {
    return line;
  }

  /** The line, without secrets. */
  public LineEvidence evidence() {
    return LineEvidence.of(source, line, LineText.clean(bytes, 0, bytes.length));
  }
}
