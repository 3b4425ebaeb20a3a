package org.vpndiag.report;

/** How much a finding matters. */
public enum Severity {
  /** It keeps the connection from working, or from being safe. */
  ERROR,
  /** It will hurt under conditions that the explanation names. */
  WARNING,
  /** Worth knowing. */
  INFO
}
