package org.vpndiag.host;

/**
 * What to look at.
 *
 * @param since how far back the journal is read, as {@code journalctl --since} takes it
 * @param far a host in the far network; empty when none is known
 * @param send whether anything may be sent: echo requests, and look-ups of the VPN servers' names
 */
public record Request(String since, String far, boolean send) {

  /** The last two days; no far host. */
  public static Request usual() {
    return new Request("-48h", "", true);
  }
}
