package org.vpndiag.probe;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;

/**
 * All that a probe found out about an address of a host.
 *
 * @param host the name or address as given
 * @param address its address; empty when the name has none
 * @param port the port that IKEv1 was asked at, 500 or 4500
 * @param outcome what it comes to
 * @param ikev1 what IKEv1 accepts; null when unresolved
 * @param ikev2 what IKEv2 accepts; null when unresolved
 * @param natTraversal what came of asking at port 4500
 * @param vendorIds the vendor IDs of the answers, in order
 * @param implementation what it seems to be; empty when nothing tells
 * @param aggressive what Aggressive Mode led to
 * @param exchanges how many requests were asked
 * @param packetsSent how many packets were sent
 * @param packetsReceived how many datagrams came back
 * @param elapsedMillis how long it took
 * @param silentNextHop the address that does not answer ARP, where that is why nothing came back;
 *     empty otherwise
 * @param problem why the address could not be asked; empty when it could
 */
public record TargetResult(
    String host,
    String address,
    int port,
    Outcome outcome,
    @Nullable Ikev1Result ikev1,
    @Nullable Ikev2Result ikev2,
    Reach natTraversal,
    List<Slice> vendorIds,
    String implementation,
    AggressiveResult aggressive,
    int exchanges,
    int packetsSent,
    int packetsReceived,
    long elapsedMillis,
    String silentNextHop,
    String problem) {

  /** What a probe comes to. */
  public enum Outcome {
    /** It accepts something. */
    ANSWERED,
    /** It answers, and accepts nothing that was asked. */
    REFUSED,
    /** Nothing came back. */
    SILENT,
    /** Nobody listens at any port of IKE. */
    CLOSED,
    /** Something refuses to pass packets on. */
    BLOCKED,
    /** It stopped answering before the end. */
    RATE_LIMITED,
    /** Its name has no address. */
    UNRESOLVED
  }

  /** Keeps its own copy. */
  public TargetResult {
    vendorIds = List.copyOf(vendorIds);
  }

  /** A host that could not be asked. */
  static TargetResult failed(String host, String address, int port, Outcome outcome, String why) {
    return new TargetResult(
        host,
        address,
        port,
        outcome,
        null,
        null,
        Reach.NOT_ASKED,
        List.of(),
        "",
        AggressiveResult.NOT_ASKED,
        0,
        0,
        0,
        0,
        "",
        why);
  }

  /** What IKEv1 accepts; nothing when it was not asked. */
  public List<AcceptedProposal> accepted() {
    return ikev1 == null ? List.of() : ikev1.accepted();
  }

  /** The algorithms of what is accepted that are not good, the worst first. */
  public List<Algorithm> weaknesses() {
    return accepted().stream()
        .flatMap(each -> each.proposal().parts().stream())
        .filter(part -> part.grade() != Algorithm.Grade.GOOD)
        .distinct()
        .sorted(Comparator.comparing(Algorithm::grade).reversed())
        .toList();
  }
}
