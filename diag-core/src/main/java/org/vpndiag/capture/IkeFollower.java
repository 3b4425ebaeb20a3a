package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Fragment;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev2.Encrypted;
import org.vpndiag.wire.ikev2.Notify;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/** Follows IKE. */
final class IkeFollower {
  private static final int MAX_SESSIONS = 4_096;

  private record Spis(long initiator, long responder) {}

  private final Table<Spis, IkeConnection> sessions =
      new Table<>(new Words("IKE sessions", "IKE セッション"), MAX_SESSIONS);
  private final IkeBudget budget = new IkeBudget();
  private final Counts<String> versions = new Counts<>();
  private final SortedMap<String, Counts<String>> exchanges = new TreeMap<>();
  private final SortedMap<String, Counts<String>> notifies = new TreeMap<>();
  private final Counts<String> vendorIds = new Counts<>();
  private final Ladder ladder;
  private long messages;
  private long encrypted;
  private long fragments;
  private long keepalives;
  private long markers;

  IkeFollower(Ladder ladder) {
    this.ladder = ladder;
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
    Decoded decoded = Ike.decode(recorded.copy(), wireLength);
    Optional<IsakmpMessage> readable = decoded.readable();
    if (readable.isEmpty()) {
      return;
    }
    IsakmpMessage message = readable.get();
    IsakmpHeader header = message.header();
    count(header, message);
    session(header)
        .ifPresent(
            session -> {
              inherit(header, session);
              session.message(place, message, decoded, recorded, wireLength, ladder);
            });
  }

  private Optional<IkeConnection> session(IsakmpHeader header) {
    Spis spis = new Spis(header.initiatorSpi(), header.responderSpi());
    return sessions.at(spis, () -> new IkeConnection(header, budget));
  }

  /** The answered session goes on where the half-open one began. */
  private void inherit(IsakmpHeader header, IkeConnection session) {
    if (header.responderSpi() != 0) {
      sessions.find(new Spis(header.initiatorSpi(), 0)).ifPresent(session::continues);
    }
  }

  private void count(IsakmpHeader header, IsakmpMessage message) {
    messages++;
    String version = header.majorVersion() + "." + header.minorVersion();
    versions.add(version);
    counts(exchanges, version).add(Ike.exchange(header));
    List<Encrypted> sealed = message.all(Encrypted.class);
    boolean flagged = header.majorVersion() == 1 && header.has(IsakmpHeader.FLAG_ENCRYPTION);
    encrypted += flagged || !sealed.isEmpty() ? 1 : 0;
    fragments += message.all(Fragment.class).size();
    fragments += sealed.stream().filter(Encrypted.Skf.class::isInstance).count();
    message
        .all(Notification.class)
        .forEach(n -> counts(notifies, version).add(Integer.toString(n.type())));
    message
        .all(Notify.class)
        .forEach(n -> counts(notifies, version).add(Integer.toString(n.type())));
    message.all(org.vpndiag.wire.ikev1.VendorId.class).forEach(v -> vendorIds.add(v.data().hex()));
    message.all(org.vpndiag.wire.ikev2.VendorId.class).forEach(v -> vendorIds.add(v.data().hex()));
  }

  private static Counts<String> counts(
      SortedMap<String, Counts<String>> byVersion, String version) {
    return byVersion.computeIfAbsent(version, v -> new Counts<>());
  }

  IkeTraffic traffic() {
    return new IkeTraffic(
        messages,
        versions.asMap(),
        asMap(exchanges),
        encrypted,
        markers,
        fragments,
        keepalives,
        asMap(notifies),
        vendorIds.asMap(),
        finished());
  }

  private List<IkeSession> finished() {
    Set<Long> answered = new HashSet<>();
    sessions.asMap().keySet().stream()
        .filter(spis -> spis.responder != 0)
        .forEach(spis -> answered.add(spis.initiator));
    List<IkeSession> finished = new ArrayList<>();
    sessions
        .asMap()
        .forEach(
            (spis, session) -> {
              if (spis.responder != 0 || !answered.contains(spis.initiator)) {
                finished.add(session.finished());
              }
            });
    return finished;
  }

  private static Map<String, Map<String, Long>> asMap(SortedMap<String, Counts<String>> counts) {
    SortedMap<String, Map<String, Long>> map = new TreeMap<>();
    counts.forEach((version, c) -> map.put(version, c.asMap()));
    return map;
  }

  Stream<Limit> reached() {
    return Stream.of(
            sessions.reached(),
            budget.reached(),
            vendorIds.reached(new Words("vendor ids", "ベンダー ID")),
            versions.reached(new Words("versions", "バージョン")))
        .flatMap(Optional::stream);
  }
}
