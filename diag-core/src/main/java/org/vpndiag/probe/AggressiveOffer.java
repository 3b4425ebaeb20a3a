package org.vpndiag.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Identification;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.IpsecDoi;
import org.vpndiag.wire.ikev1.KeyExchange;
import org.vpndiag.wire.ikev1.Nonce;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev1.Proposal;
import org.vpndiag.wire.ikev1.SecurityAssociation;
import org.vpndiag.wire.ikev1.Transform;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

/**
 * The first message of Aggressive Mode for one group (RFC 2409 section 5.4). Its answer would carry
 * the server's identity and a hash against which secrets can be tried; neither is kept.
 */
final class AggressiveOffer implements Request {
  /** No answer, or too late. */
  static final String SILENT = "silent";

  private static final int ID_USER_FQDN = 3;
  private static final int ID_KEY_ID = 11;
  private static final int NONCE_LENGTH = 16;
  private static final Slice EMPTY = Slice.of(new byte[0]);

  private final MainModeOffer goodbye;
  private final byte[] datagram;

  /**
   * A request.
   *
   * @param proposals what to offer, all of one group
   * @param identity whom to show: a mail address, or the name of a group
   * @param keyLength the length of that group's public values in bytes
   */
  AggressiveOffer(
      long spi,
      List<Phase1Proposal> proposals,
      String identity,
      int keyLength,
      RandomGenerator random) {
    this.goodbye =
        new MainModeOffer(
            spi, random.nextInt(), proposals, MainModeOffer.USUAL_LIFETIME, List.of());
    this.datagram = build(spi, proposals, identity, keyLength, random);
  }

  private static byte[] build(
      long spi,
      List<Phase1Proposal> proposals,
      String identity,
      int keyLength,
      RandomGenerator random) {
    List<Transform> transforms = new ArrayList<>();
    proposals.forEach(
        p -> transforms.add(p.transform(transforms.size() + 1, MainModeOffer.USUAL_LIFETIME)));
    byte[] key = new byte[keyLength];
    random.nextBytes(key);
    key[0] &= 0x7f; // below the prime
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    Proposal proposal = new Proposal(1, IpsecDoi.PROTO_ISAKMP, EMPTY, transforms);
    Slice id = Slice.of(identity.getBytes(StandardCharsets.UTF_8));
    int type = identity.contains("@") ? ID_USER_FQDN : ID_KEY_ID;
    List<Payload> payloads =
        List.of(
            new Payload(Ikev1.SA, SecurityAssociation.of(List.of(proposal))),
            new Payload(Ikev1.KE, new KeyExchange(Slice.of(key))),
            new Payload(Ikev1.NONCE, new Nonce(Slice.of(nonce))),
            new Payload(Ikev1.ID, new Identification(type, 0, 0, id)));
    IsakmpHeader header = IsakmpHeader.of(spi, 0, Ikev1.VERSION, Ikev1.AGGRESSIVE, 0, 0);
    return Ike.encode(Ike.message(header, payloads));
  }

  @Override
  public long spi() {
    return goodbye.spi();
  }

  @Override
  public byte[] datagram() {
    return datagram.clone();
  }

  @Override
  public boolean answeredBy(IsakmpMessage message) {
    return goodbye.answeredBy(message);
  }

  @Override
  public Optional<byte[]> farewell(IsakmpMessage answer) {
    return goodbye.farewell(answer);
  }

  /** What an answer comes to. */
  AggressiveResult outcome(Reply reply) {
    if (!(reply instanceof Reply.Answer answer)) {
      return new AggressiveResult(SILENT, null);
    }
    Optional<Notification> refusal = answer.message().first(Notification.class);
    return refusal.isPresent()
        ? new AggressiveResult(refusal.get().name(), null)
        : new AggressiveResult("accepted", goodbye.chosen(answer.message()).orElse(null));
  }
}
