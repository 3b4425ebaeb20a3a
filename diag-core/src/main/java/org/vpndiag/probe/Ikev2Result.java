package org.vpndiag.probe;

import java.util.List;

/**
 * What an IKEv2 responder accepts. The algorithms of a kind were each asked with all of the others.
 *
 * @param reach what came of asking
 * @param encryption ciphers, {@code AES_CBC-256}
 * @param prf pseudo-random functions
 * @param integrity integrity algorithms
 * @param groups groups in the responder's order of preference
 * @param refusal the notify that refused everything; empty when something is accepted
 * @param complete whether everything was asked
 */
public record Ikev2Result(
    Reach reach,
    List<String> encryption,
    List<String> prf,
    List<String> integrity,
    List<String> groups,
    String refusal,
    boolean complete) {

  /** Keeps its own copies. */
  public Ikev2Result {
    encryption = List.copyOf(encryption);
    prf = List.copyOf(prf);
    integrity = List.copyOf(integrity);
    groups = List.copyOf(groups);
  }

  /** Nothing but what came of asking. */
  static Ikev2Result of(Reach reach, String refusal) {
    return new Ikev2Result(
        reach, List.of(), List.of(), List.of(), List.of(), refusal, reach != Reach.NOT_ASKED);
  }

  /** Whether anything is accepted. */
  public boolean accepts() {
    return !groups.isEmpty();
  }
}
