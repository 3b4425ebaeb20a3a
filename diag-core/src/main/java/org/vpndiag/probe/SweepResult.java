package org.vpndiag.probe;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vpndiag.fact.Addresses;
import org.vpndiag.probe.Ikev1Result.AuthenticationCheck;
import org.vpndiag.probe.Ikev1Result.Order;
import org.vpndiag.probe.TargetResult.Outcome;

/**
 * What a sweep came to.
 *
 * @param addresses how many addresses were named
 * @param answers the first answer of each address that gave one, sorted by address
 * @param sent how many packets were to be sent
 * @param unsendable how many of them the system refused to send
 * @param problem why, in the system's words; empty when there was none
 * @param seconds how long it took
 */
public record SweepResult(
    long addresses,
    Map<InetAddress, SweepAnswer> answers,
    long sent,
    long unsendable,
    String problem,
    double seconds) {

  /** How many addresses were asked a second, the waiting for answers included. */
  public long addressesPerSecond() {
    return seconds > 0 ? Math.round(addresses / seconds) : 0;
  }

  /** The addresses that answered, as far as the sweep shows what they accept. */
  public List<TargetResult> targets(int port) {
    List<TargetResult> targets = new ArrayList<>();
    answers.forEach((address, answer) -> targets.add(target(address, port, answer)));
    return targets;
  }

  private static TargetResult target(InetAddress address, int port, SweepAnswer answer) {
    Phase1Proposal chosen = answer.chosen();
    List<AcceptedProposal> accepted =
        chosen == null
            ? List.of()
            : List.of(new AcceptedProposal(chosen, answer.lifetimeSeconds(), Proof.REPLY));
    Ikev1Result ikev1 =
        new Ikev1Result(
            Reach.ANSWERED,
            accepted,
            Order.UNKNOWN,
            answer.refusal(),
            AuthenticationCheck.UNKNOWN,
            MainModeOffer.USUAL_LIFETIME,
            false,
            1);
    return new TargetResult(
        Addresses.text(address),
        Addresses.text(address),
        port,
        chosen == null ? Outcome.REFUSED : Outcome.ANSWERED,
        ikev1,
        Ikev2Result.of(Reach.NOT_ASKED, ""),
        Reach.NOT_ASKED,
        answer.vendorIds(),
        Implementation.of(ikev1, answer.vendorIds()),
        AggressiveResult.NOT_ASKED,
        1,
        1,
        1,
        0,
        "",
        "");
  }
}
