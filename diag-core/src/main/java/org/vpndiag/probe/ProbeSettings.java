package org.vpndiag.probe;

import java.util.List;
import java.util.Optional;

/**
 * What to find out, and how much may be sent for it.
 *
 * @param universe the phase 1 proposals to ask for, the strongest first
 * @param custom whether the user named the universe; then only IKEv1 is looked into
 * @param thorough whether every accepted proposal is proved by a reply
 * @param aggressive the identity to show in Aggressive Mode; empty when that is not tried
 * @param exchanges how many requests may be asked of a host
 * @param packetsPerSecond the rate in the long run
 * @param port the responder's port, mostly 500
 */
public record ProbeSettings(
    List<Phase1Proposal> universe,
    boolean custom,
    boolean thorough,
    Optional<String> aggressive,
    int exchanges,
    int packetsPerSecond,
    int port) {

  /** The port of IKE. */
  public static final int IKE_PORT = 500;

  /** Requests to a host unless more are allowed. */
  public static final int DEFAULT_EXCHANGES = 60;

  /** Requests of a thorough run. */
  public static final int THOROUGH_EXCHANGES = 400;

  /** Packets a second in the long run. */
  public static final int DEFAULT_RATE = 50;

  /** Packets a second of a thorough run. */
  public static final int THOROUGH_RATE = 100;

  /** Keeps its own copy. */
  public ProbeSettings {
    universe = List.copyOf(universe);
  }

  /** The whole universe, within the default limits. */
  public static ProbeSettings standard() {
    return new ProbeSettings(
        Universe.whole(),
        false,
        false,
        Optional.empty(),
        DEFAULT_EXCHANGES,
        DEFAULT_RATE,
        IKE_PORT);
  }

  /** The most requests that a run can take: each proposal accepted, each chunk refused. */
  public int worstCase() {
    int chunks = (universe.size() + MainMode.CHUNK - 1) / MainMode.CHUNK;
    return Math.min(exchanges, universe.size() + chunks + 10);
  }
}
