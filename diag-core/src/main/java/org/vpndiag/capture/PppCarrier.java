package org.vpndiag.capture;

/** What carries PPP frames. */
public enum PppCarrier {
  LINK(0, true),
  PPPOE(1, false),
  GRE(2, false),
  L2TP(3, true);

  private final int number;
  private final boolean tunnel;

  PppCarrier(int number, boolean tunnel) {
    this.number = number;
    this.tunnel = tunnel;
  }

  /** A number that tells it apart in keys. */
  int number() {
    return number;
  }

  /** Whether the link may be L2TP's; by PPPoE a provider is reached, by GRE another VPN. */
  public boolean isTunnel() {
    return tunnel;
  }
}
