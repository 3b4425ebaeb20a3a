package org.vpndiag.cli;

/** The version of this program. */
public final class Version {
  /** As printed by {@code --version} and written into reports. */
  public static final String TEXT = "0.1.0";

  private Version() {}
}
