package org.vpndiag.capture.file;

/** The file is cut or says what cannot be; what came before stands. */
final class BadCapture extends Exception {
  private static final long serialVersionUID = 1L;

  BadCapture(String reason) {
    super(reason, null, false, false);
  }
}
