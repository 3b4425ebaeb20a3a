package org.vpndiag.host;

/**
 * What to look at.
 *
 * @param since how far back the journal is read, as {@code journalctl --since} takes it, without
 *     blanks
 * @param far a host in the far network that may be asked to answer; empty when none is known
 * @param names whether the VPN servers' names may be looked up
 */
public record Request(String since, String far, boolean names) {

  /** The last two days; no far host. */
  public static Request usual() {
    return new Request("-48h", "", true);
  }
}
