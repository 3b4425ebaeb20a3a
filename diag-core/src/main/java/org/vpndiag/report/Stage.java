package org.vpndiag.report;

/** The stages of a connection, in the order in which they are passed. */
public enum Stage {
  CONFIGURATION("Configuration", "設定"),
  SERVICES("Services", "サービス"),
  NAME_RESOLUTION("Name resolution", "名前解決"),
  REACHABILITY("Reachability", "到達性"),
  IKE_PHASE1("IKE phase 1", "IKE フェーズ1"),
  IKE_AUTH("IKE authentication", "IKE 認証"),
  IKE_PHASE2("IKE phase 2", "IKE フェーズ2"),
  ESP("ESP", "ESP"),
  L2TP_CONTROL("L2TP control", "L2TP 制御"),
  L2TP_SESSION("L2TP session", "L2TP セッション"),
  LCP("LCP", "LCP"),
  PPP_AUTH("PPP authentication", "PPP 認証"),
  IPCP("IPCP", "IPCP"),
  ROUTING("Routing and DNS", "経路と DNS"),
  TRAFFIC("Traffic", "通信");

  private final String en;
  private final String ja;

  Stage(String en, String ja) {
    this.en = en;
    this.ja = ja;
  }

  /** Its name for people. */
  public Words title() {
    return new Words(en, ja);
  }
}
