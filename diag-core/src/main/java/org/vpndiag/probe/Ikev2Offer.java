package org.vpndiag.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev2.Ikev2;
import org.vpndiag.wire.ikev2.KeyExchange;
import org.vpndiag.wire.ikev2.Nonce;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.ikev2.NotifyTypes;
import org.vpndiag.wire.ikev2.Proposal;
import org.vpndiag.wire.ikev2.SecurityAssociation;
import org.vpndiag.wire.ikev2.Transform;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

/**
 * An IKE_SA_INIT request whose KE is of a group that it does not offer. INVALID_KE_PAYLOAD then
 * names the group that the responder prefers, and says that all the rest fits; the responder keeps
 * no state (RFC 7296 section 1.2).
 */
final class Ikev2Offer implements Request {
  /** A group that nobody should accept, so it is never among those offered (RFC 8247). */
  private static final int GROUP_OF_KE = 22;

  private static final int KE_LENGTH = 128;
  private static final int NONCE_LENGTH = 32;
  private static final int PROTOCOL_IKE = 1;
  private static final Slice EMPTY = Slice.of(new byte[0]);

  private final long spi;
  private final byte[] datagram;

  /**
   * A request.
   *
   * @param proposals the transforms of each proposal
   * @param cookie what the responder wants to see again; empty at first
   */
  Ikev2Offer(long spi, List<List<Transform>> proposals, Slice cookie, RandomGenerator random) {
    this.spi = spi;
    this.datagram = build(proposals, cookie, random);
  }

  private byte[] build(List<List<Transform>> offered, Slice cookie, RandomGenerator random) {
    List<Proposal> proposals = new ArrayList<>();
    for (List<Transform> transforms : offered) {
      proposals.add(new Proposal(proposals.size() + 1, PROTOCOL_IKE, EMPTY, transforms));
    }
    List<Payload> payloads = new ArrayList<>();
    if (!cookie.isEmpty()) {
      payloads.add(new Payload(Ikev2.N, new Notify(0, NotifyTypes.COOKIE, EMPTY, cookie)));
    }
    payloads.add(new Payload(Ikev2.SA, new SecurityAssociation(proposals)));
    Slice key = bytes(KE_LENGTH, random);
    payloads.add(new Payload(Ikev2.KE, new KeyExchange(GROUP_OF_KE, key)));
    payloads.add(new Payload(Ikev2.NONCE, new Nonce(bytes(NONCE_LENGTH, random))));
    IsakmpHeader header =
        IsakmpHeader.of(spi, 0, Ikev2.VERSION, Ikev2.IKE_SA_INIT, IsakmpHeader.FLAG_INITIATOR, 0);
    return Ike.encode(Ike.message(header, payloads));
  }

  private static Slice bytes(int length, RandomGenerator random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Slice.of(bytes);
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
    return message.header().has(IsakmpHeader.FLAG_RESPONSE)
        && (message.first(Notify.class).isPresent()
            || message.first(SecurityAssociation.class).isPresent());
  }

  @Override
  public Optional<byte[]> farewell(IsakmpMessage answer) {
    return Optional.empty();
  }

  /** The group of an INVALID_KE_PAYLOAD. */
  static OptionalInt preferredGroup(IsakmpMessage answer) {
    for (Notify notify : answer.all(Notify.class)) {
      if (notify.type() == NotifyTypes.INVALID_KE_PAYLOAD && notify.data().length() == 2) {
        return OptionalInt.of(notify.data().uint16(0));
      }
    }
    return OptionalInt.empty();
  }

  /** The cookie that the responder asks to see again. */
  static Optional<Slice> cookie(IsakmpMessage answer) {
    return answer.all(Notify.class).stream()
        .filter(notify -> notify.type() == NotifyTypes.COOKIE)
        .map(Notify::data)
        .findFirst();
  }
}
