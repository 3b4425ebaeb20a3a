package org.vpndiag.probe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpndiag.probe.Algorithm.Kind;

/**
 * What to write into a client's configuration. Phase 1 is what the server chose in an answer; phase
 * 2 cannot be asked without the secret and is guessed from phase 1.
 *
 * @param proposal the phase 1 proposal that these lines stand for
 * @param ike phase 1 for strongSwan's {@code ike=}
 * @param esp phase 2 for strongSwan's {@code esp=}
 * @param swanctl the two lines of a connection in swanctl.conf
 * @param libreswan the two lines of a conn of Libreswan; empty when it lacks an algorithm
 * @param networkManager the two keys of NetworkManager-l2tp over strongSwan
 */
public record Suggestions(
    Phase1Proposal proposal,
    String ike,
    String esp,
    String swanctl,
    String libreswan,
    String networkManager) {

  private static final int LARGEST_OWN_LIST = 16;

  /** Phase 2 proposals that most servers have, as strongSwan spells them. */
  private static final List<String> COMMON_ESP = List.of("aes256-sha1", "aes128-sha1", "3des-sha1");

  /**
   * The lines for the strongest proposal that was chosen in an answer: with a pre-shared key, if
   * any was.
   */
  public static Optional<Suggestions> of(TargetResult target) {
    List<Phase1Proposal> proven =
        target.accepted().stream()
            .filter(accepted -> accepted.proof() == Proof.REPLY)
            .map(AcceptedProposal::proposal)
            .toList();
    List<Phase1Proposal> secret =
        proven.stream().filter(p -> p.authentication() == Phase1Proposal.PSK).toList();
    return of(
        secret.isEmpty() ? proven : secret,
        target.implementation().equals("strongSwan")
            && target.accepted().size() <= LARGEST_OWN_LIST);
  }

  /**
   * The lines for the strongest of some proposals.
   *
   * @param ownList whether it is a strongSwan server with a list of its own: that names a group for
   *     phase 2 as a rule, and then demands it; with its defaults, and elsewhere, none is usual
   */
  static Optional<Suggestions> of(List<Phase1Proposal> accepted, boolean ownList) {
    return accepted.stream()
        .filter(proposal -> proposal.parts().size() == Kind.values().length)
        .min(Phase1Proposal.STRONGEST_FIRST)
        .map(proposal -> of(proposal, ownList));
  }

  /** The lines for a proposal all of whose algorithms are known. */
  static Suggestions of(Phase1Proposal proposal, boolean forwardSecrecy) {
    Algorithm encryption = proposal.parts().get(0);
    Algorithm hash = proposal.parts().get(1);
    Algorithm group = proposal.parts().get(2);
    String ike = keywords(proposal);
    String pfs = forwardSecrecy ? "-" + group.strongswan() : "";
    String list = esp(encryption.strongswan() + "-" + hash.strongswan(), pfs);
    return new Suggestions(
        proposal,
        ike + "!",
        list + "!",
        "proposals = " + ike + "\nesp_proposals = " + list,
        libreswan(encryption, hash, group, forwardSecrecy),
        "ipsec-ike=" + ike + "!\nipsec-esp=" + list + "!");
  }

  /** A proposal in strongSwan's keywords: {@code aes256-sha256-modp2048}. */
  static String keywords(Phase1Proposal proposal) {
    return proposal.parts().stream().map(Algorithm::strongswan).collect(Collectors.joining("-"));
  }

  private static String esp(String likePhase1, String pfs) {
    Set<String> esp = new LinkedHashSet<>();
    esp.add(likePhase1 + pfs);
    COMMON_ESP.forEach(each -> esp.add(each + pfs));
    return String.join(",", esp);
  }

  /**
   * Libreswan refuses a list that names an algorithm it was built without, and one in which only
   * some proposals name a group.
   */
  private static String libreswan(
      Algorithm encryption, Algorithm hash, Algorithm group, boolean forwardSecrecy) {
    if (encryption.libreswan().isEmpty() || group.libreswan().isEmpty()) {
      return "";
    }
    String pair = encryption.libreswan() + "-" + hash.libreswan();
    String pfs = forwardSecrecy ? ";" + group.libreswan() : "";
    return "ike=" + pair + ";" + group.libreswan() + "\nphase2alg=" + esp(pair, pfs);
  }
}
