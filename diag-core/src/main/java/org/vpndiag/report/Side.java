package org.vpndiag.report;

/** Where a fix is to be applied, or whose view a report has. */
public enum Side {
  CLIENT,
  SERVER,
  NETWORK
}
