package org.vpndiag.capture;

/** What carries PPP frames. */
public enum PppCarrier {
  LINK(0),
  PPPOE(1),
  GRE(2),
  L2TP(3);

  private final int number;

  PppCarrier(int number) {
    this.number = number;
  }

  /** A number that tells it apart in keys. */
  int number() {
    return number;
  }
}
