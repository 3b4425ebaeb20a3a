package org.vpndiag.report;

/** Where a fix is to be applied, or whose view a report has. */
public enum Side {
  CLIENT("on the client", "クライアント側"),
  SERVER("on the server", "サーバー側"),
  NETWORK("in the network between", "途中のネットワーク");

  private final String en;
  private final String ja;

  Side(String en, String ja) {
    this.en = en;
    this.ja = ja;
  }

  /** Where that is, for people. */
  public Words title() {
    return new Words(en, ja);
  }
}
