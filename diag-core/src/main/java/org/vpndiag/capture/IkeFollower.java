package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Fragment;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev2.Encrypted;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.isakmp.Body;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

/** Follows IKE. */
final class IkeFollower {
  private static final int MAX_SESSIONS = 4_096;

  private final Table<Key, IkeConnection> sessions =
      new Table<>(new Words("IKE sessions", "IKE セッション"), MAX_SESSIONS);
  private final IkeBudget budget = new IkeBudget();
  private final Counts<Integer> exchanges = new Counts<>();
  private final Counts<Integer> notifies = new Counts<>();
  private final Counts<Slice> vendorIds = new Counts<>();
  private final Ladder ladder;
  private final Openings openings;
  private long messages;
  private long cut;
  private long encrypted;
  private long fragments;
  private long keepalives;
  private long markers;

  IkeFollower(Ladder ladder, Openings openings) {
    this.ladder = ladder;
    this.openings = openings;
  }

  void keepalive() {
    keepalives++;
  }

  void marker() {
    markers++;
  }

  /**
   * A message.
   *
   * @param recorded its bytes from the ISAKMP header on, as far as they were captured
   * @param wireLength how many there were
   */
  void message(Place place, Slice recorded, int wireLength) {
    Decoded decoded = Ike.decode(recorded, wireLength);
    IsakmpMessage message = decoded.readable().orElse(null);
    if (message == null) {
      boolean isCut = decoded instanceof Decoded.Unreadable none && none.reason().isTruncation();
      cut += isCut ? 1 : 0;
      return;
    }
    IsakmpHeader header = message.header();
    count(header, message);
    IkeConnection session = session(place, header);
    session.message(place, message, decoded, recorded, wireLength, ladder);
  }

  /** The answered session goes on where the half-open one began. */
  private IkeConnection session(Place place, IsakmpHeader header) {
    Key spis = Key.of(header.initiatorSpi(), header.responderSpi());
    IkeConnection session = sessions.get(spis);
    if (session == null) {
      session = sessions.add(spis, new IkeConnection(header, budget));
      if (header.responderSpi() == 0) {
        openings.opened(place);
      }
    }
    IkeConnection halfOpen =
        header.responderSpi() == 0 ? null : sessions.get(Key.of(header.initiatorSpi(), 0));
    if (halfOpen != null) {
      session.continues(halfOpen);
    }
    return session;
  }

  private void count(IsakmpHeader header, IsakmpMessage message) {
    messages++;
    exchanges.add(numbered(header, header.exchangeType()));
    boolean sealed = header.majorVersion() == 1 && header.has(IsakmpHeader.FLAG_ENCRYPTION);
    for (Payload payload : message.payloads()) {
      sealed |= Ike.isEncrypted(header, payload);
      countPayload(header, payload.body());
    }
    encrypted += sealed ? 1 : 0;
  }

  private void countPayload(IsakmpHeader header, Body body) {
    if (body instanceof Fragment || body instanceof Encrypted.Skf) {
      fragments++;
    } else if (body instanceof Notification notification) {
      notifies.add(numbered(header, notification.type()));
    } else if (body instanceof Notify notify) {
      notifies.add(numbered(header, notify.type()));
    } else if (body instanceof org.vpndiag.wire.ikev1.VendorId id) {
      vendorId(id.data());
    } else if (body instanceof org.vpndiag.wire.ikev2.VendorId id) {
      vendorId(id.data());
    }
  }

  private void vendorId(Slice id) {
    if (!vendorIds.addKnown(id)) {
      vendorIds.addFirst(id.copy());
    }
  }

  /** A number that means something else in each version. */
  private static int numbered(IsakmpHeader header, int number) {
    return header.version() << 16 | number;
  }

  private static String version(int numbered) {
    return (numbered >>> 20) + "." + (numbered >>> 16 & 15);
  }

  IkeTraffic traffic() {
    return new IkeTraffic(
        messages,
        cut,
        exchanges.named(IkeFollower::version),
        exchanges.named(IkeFollower::version, e -> Ike.exchange(e >>> 20, e & 0xffff)),
        encrypted,
        markers,
        fragments,
        keepalives,
        notifies.named(IkeFollower::version, n -> Integer.toString(n & 0xffff)),
        vendorIds.named(Slice::hex),
        finished());
  }

  private List<IkeSession> finished() {
    Set<Long> answered = new HashSet<>();
    sessions.asMap().keySet().stream()
        .filter(spis -> spis.more() != 0)
        .forEach(spis -> answered.add(spis.number()));
    List<IkeSession> finished = new ArrayList<>();
    sessions
        .asMap()
        .forEach(
            (spis, session) -> {
              if (spis.more() != 0 || !answered.contains(spis.number())) {
                finished.add(session.finished());
              }
            });
    return finished;
  }

  Stream<Limit> reached() {
    return Stream.of(
            sessions.reached(),
            budget.reached(),
            vendorIds.reached(new Words("vendor ids", "ベンダー ID")))
        .flatMap(Optional::stream);
  }
}
