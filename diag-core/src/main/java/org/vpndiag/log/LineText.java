package org.vpndiag.log;

import org.vpndiag.redact.Secrets;

/** A line's bytes as text for evidence: without secrets and not longer than anybody reads. */
final class LineText {

  /** More than is shown, so that what is cut off does not make a secret look like none. */
  private static final int LONGEST = 2_000;

  private LineText() {}

  static String clean(byte[] bytes, int from, int to) {
    return Secrets.logLine(Bytes.text(bytes, from, Math.min(to, from + LONGEST)));
  }
}
