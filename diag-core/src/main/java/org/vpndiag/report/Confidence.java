package org.vpndiag.report;

/** How sure a finding is. */
public enum Confidence {
  /** The peer, a daemon or the kernel said so. */
  CERTAIN("certain", "確実"),
  /** The pattern has one usual cause. */
  LIKELY("likely", "可能性が高い"),
  /** Other causes fit; they are listed with what tells them apart. */
  POSSIBLE("possible", "可能性あり");

  private final String en;
  private final String ja;

  Confidence(String en, String ja) {
    this.en = en;
    this.ja = ja;
  }

  /** Its name for people. */
  public Words title() {
    return new Words(en, ja);
  }
}
