package org.vpndiag.capture;

/** What carries PPP frames. */
public enum PppCarrier {
  LINK,
  PPPOE,
  GRE,
  L2TP
}
