package org.vpndiag.capture.file;

import org.vpndiag.report.Words;

/** The file is cut or says what cannot be; what came before stands. */
final class BadCapture extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Words reason;

  BadCapture(Words reason) {
    super(reason.en(), null, false, false);
    this.reason = reason;
  }

  /** A reason with numbers in it. */
  BadCapture(Words reason, Object... numbers) {
    this(reason.map(text -> text.formatted(numbers)));
  }

  Words reason() {
    return reason;
  }
}
