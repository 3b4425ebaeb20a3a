package org.vpndiag.probe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpndiag.probe.Algorithm.Kind;
import org.vpndiag.probe.Ikev1Result.Refusal;
import org.vpndiag.probe.TargetResult.Outcome;
import org.vpndiag.wire.Numbers;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.VendorIds;

/**
 * Probed servers in ike-scan's vocabulary: a line an accepted transform, or one for the refusal.
 */
public final class IkeScanText {
  static final Numbers ENCRYPTION =
      Numbers.of("1 DES\n2 IDEA\n3 Blowfish\n4 RC5\n5 3DES\n6 CAST\n7 AES\n8 Camellia\n");
  static final Numbers HASH =
      Numbers.of("1 MD5\n2 SHA1\n3 Tiger\n4 SHA2-256\n5 SHA2-384\n6 SHA2-512\n");
  static final Numbers AUTHENTICATION =
      Numbers.of("1 PSK\n2 DSS\n3 RSA_Sig\n64221 Hybrid_RSA\n65001 XAUTH\n65005 XAUTH_RSA\n");

  static final String HANDSHAKE = "Main Mode Handshake returned";
  static final String AGGRESSIVE = "Aggressive Mode Handshake returned";
  static final String NOTIFY = "Notify message";
  static final String IKEV2 = "IKEv2 SA_INIT Handshake returned";
  static final String GUESS = "Implementation guess:";

  /** What ike-scan has no words for, since it does not look. */
  static final Map<Outcome, String> OTHERWISE =
      Map.of(
          Outcome.SILENT, "No answer to IKEv1 and IKEv2 on UDP 500 and 4500",
          Outcome.CLOSED, "ICMP port unreachable",
          Outcome.BLOCKED, "ICMP unreachable, or no route",
          Outcome.RATE_LIMITED, "No more answers");

  private IkeScanText() {}

  /**
   * The targets' text.
   *
   * @param sweep which they answered; null when each was asked in full
   */
  public static String render(List<TargetResult> targets, @Nullable SweepResult sweep) {
    StringBuilder out = new StringBuilder();
    targets.forEach(target -> target(target, out));
    long answered = targets.stream().filter(t -> !t.accepted().isEmpty()).count();
    long refused = targets.stream().filter(t -> t.accepted().isEmpty() && notified(t)).count();
    long hosts = sweep == null ? targets.size() : sweep.addresses();
    double seconds =
        sweep == null
            ? targets.stream().mapToLong(TargetResult::elapsedMillis).sum() / 1e3
            : sweep.seconds();
    out.append(
        "Ending: %d hosts scanned in %.3f seconds (%.2f hosts/sec).  %d returned handshake; %d returned notify%n"
            .formatted(hosts, seconds, hosts / Math.max(seconds, 1e-3), answered, refused));
    return out.toString();
  }

  private static boolean notified(TargetResult target) {
    Ikev1Result ikev1 = target.ikev1();
    return ikev1 != null && ikev1.refusal() != Refusal.NONE && ikev1.refusal() != Refusal.SILENT;
  }

  private static void target(TargetResult target, StringBuilder out) {
    String address = target.address().isEmpty() ? target.host() : target.address();
    for (AcceptedProposal accepted : target.accepted()) {
      out.append(address).append('\t').append(HANDSHAKE).append(' ');
      out.append(security(accepted)).append(vendorIds(target.vendorIds())).append('\n');
    }
    Phase1Proposal aggressive = target.aggressive().chosen();
    if (aggressive != null) {
      out.append(address).append('\t').append(AGGRESSIVE).append(' ');
      out.append(security(new AcceptedProposal(aggressive, null, Proof.REPLY))).append('\n');
    }
    if (target.accepted().isEmpty() && notified(target)) {
      out.append(address).append('\t').append(NOTIFY).append(" 14 (NO-PROPOSAL-CHOSEN)\n");
    }
    Ikev2Result ikev2 = target.ikev2();
    if (ikev2 != null && ikev2.accepts()) {
      out.append(address).append('\t').append(IKEV2).append(" Groups=(");
      out.append(String.join(" ", ikev2.groups())).append(")\n");
    }
    String otherwise = OTHERWISE.get(target.outcome());
    if (otherwise != null) {
      out.append(address).append('\t').append(otherwise).append('\n');
    }
    if (!target.implementation().isEmpty()) {
      out.append(address).append('\t').append(GUESS).append(' ').append(target.implementation());
      out.append('\n');
    }
  }

  private static String security(AcceptedProposal accepted) {
    Phase1Proposal p = accepted.proposal();
    StringBuilder sa = new StringBuilder("SA=(Enc=").append(ENCRYPTION.name(p.encryption()));
    if (p.keyLength() > 0) {
      sa.append(" KeyLength=").append(p.keyLength());
    }
    sa.append(" Hash=").append(HASH.name(p.hash()));
    sa.append(" Group=").append(p.group()).append(group(p.group()));
    sa.append(" Auth=").append(AUTHENTICATION.name(p.authentication()));
    Long lifetime = accepted.lifetimeSeconds();
    if (lifetime != null) {
      sa.append(" LifeType=Seconds LifeDuration=").append(lifetime);
    }
    return sa.append(')').toString();
  }

  private static String group(int number) {
    return Algorithms.find(Kind.GROUP, number, 0)
        .map(Algorithm::strongswan)
        .map(n -> ":" + n)
        .orElse("");
  }

  private static String vendorIds(List<Slice> ids) {
    StringBuilder text = new StringBuilder();
    for (Slice id : ids) {
      text.append(" VID=").append(id.hex());
      VendorIds.name(id).ifPresent(name -> text.append(" (").append(name).append(')'));
    }
    return text.toString();
  }
}
