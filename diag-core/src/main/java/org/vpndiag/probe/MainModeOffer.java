package org.vpndiag.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.IpsecDoi;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev1.NotifyTypes;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev1.Proposal;
import org.vpndiag.wire.ikev1.SecurityAssociation;
import org.vpndiag.wire.ikev1.Transform;
import org.vpndiag.wire.ikev1.VendorId;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

/**
 * The first message of Main Mode: one proposal payload with increasing transform numbers, which
 * every responder takes (RFC 2409 section 5).
 */
final class MainModeOffer implements Request {
  /** What most clients offer, in seconds. */
  static final long USUAL_LIFETIME = 28_800;

  private static final Slice EMPTY = Slice.of(new byte[0]);

  private final long spi;
  private final int messageId;
  private final List<Phase1Proposal> offered;
  private final byte[] datagram;

  /**
   * An offer.
   *
   * @param spi a cookie never used before
   * @param messageId the ID of the notify that takes it back
   * @param offered at most 30, in the order of preference
   * @param lifetime in seconds; 0 for none
   * @param vendorIds what to show
   */
  MainModeOffer(
      long spi, int messageId, List<Phase1Proposal> offered, long lifetime, List<Slice> vendorIds) {
    this.spi = spi;
    this.messageId = messageId;
    this.offered = List.copyOf(offered);
    this.datagram = build(lifetime, vendorIds);
  }

  private byte[] build(long lifetime, List<Slice> vendorIds) {
    List<Transform> transforms = new ArrayList<>();
    for (Phase1Proposal proposal : offered) {
      transforms.add(proposal.transform(transforms.size() + 1, lifetime));
    }
    List<Payload> payloads = new ArrayList<>();
    Proposal proposal = new Proposal(1, IpsecDoi.PROTO_ISAKMP, EMPTY, transforms);
    payloads.add(new Payload(Ikev1.SA, SecurityAssociation.of(List.of(proposal))));
    vendorIds.forEach(id -> payloads.add(new Payload(Ikev1.VID, new VendorId(id))));
    IsakmpHeader header = IsakmpHeader.of(spi, 0, Ikev1.VERSION, Ikev1.IDENTITY_PROTECTION, 0, 0);
    return Ike.encode(Ike.message(header, payloads));
  }

  List<Phase1Proposal> offered() {
    return offered;
  }

  @Override
  public long spi() {
    return spi;
  }

  @Override
  public byte[] datagram() {
    return datagram.clone();
  }

  @Override
  public boolean answeredBy(IsakmpMessage message) {
    if (message.header().majorVersion() != 1) {
      return false;
    }
    return message.first(SecurityAssociation.class).isPresent()
        ? chosen(message).isPresent()
        : message.first(Notification.class).isPresent();
  }

  /** What the answer chooses of the offer. */
  Optional<Phase1Proposal> chosen(IsakmpMessage answer) {
    Optional<Phase1Suite> suite = suite(answer);
    if (suite.isEmpty() || answer.header().responderSpi() == 0) {
      return Optional.empty();
    }
    Integer method = suite.get().authenticationId();
    List<Phase1Proposal> fitting = offered.stream().filter(p -> p.chosenBy(suite.get())).toList();
    // strongSwan answers with the method of the first transform, whichever it chose.
    return fitting.stream()
        .filter(p -> Integer.valueOf(p.authentication()).equals(method))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  /** The one transform of an answer. */
  static Optional<Phase1Suite> suite(IsakmpMessage answer) {
    return answer
        .first(SecurityAssociation.class)
        .filter(sa -> sa.proposals().size() == 1)
        .map(sa -> sa.proposals().get(0).transforms())
        .filter(transforms -> transforms.size() == 1)
        .map(transforms -> Phase1Suite.of(transforms.get(0)));
  }

  /**
   * The unencrypted notify NO-PROPOSAL-CHOSEN: a responder drops the half-open exchange, answers
   * nothing and logs a refusal. A Delete would be ignored.
   */
  @Override
  public Optional<byte[]> farewell(IsakmpMessage answer) {
    if (answer.first(SecurityAssociation.class).isEmpty()) {
      return Optional.empty();
    }
    IsakmpHeader header =
        IsakmpHeader.of(
            spi,
            answer.header().responderSpi(),
            Ikev1.VERSION,
            Ikev1.INFORMATIONAL,
            0,
            Integer.toUnsignedLong(messageId));
    Notification notify =
        new Notification(
            IpsecDoi.DOI, IpsecDoi.PROTO_ISAKMP, NotifyTypes.NO_PROPOSAL_CHOSEN, EMPTY, EMPTY);
    return Optional.of(Ike.encode(Ike.message(header, List.of(new Payload(Ikev1.N, notify)))));
  }
}
