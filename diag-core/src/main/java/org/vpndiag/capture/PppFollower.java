package org.vpndiag.capture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;
import org.vpndiag.wire.ppp.AuthenticationOption;
import org.vpndiag.wire.ppp.Codes;
import org.vpndiag.wire.ppp.ControlPacket;
import org.vpndiag.wire.ppp.Ipcp;
import org.vpndiag.wire.ppp.PppFrame;
import org.vpndiag.wire.ppp.PppProtocol;

/** Follows PPP links. */
final class PppFollower {
  private static final int MAX_LINKS = 1_000;
  private static final int MAX_ADDRESSES = 1_000;
  private static final Words ECHO = Words.same("LCP Echo");
  private static final Words DATA = new Words("PPP data", "PPP データ");

  private record Key(PppCarrier carrier, IpAddress one, IpAddress other, int generation) {
    static Key of(PppCarrier carrier, Place place, int generation) {
      IpAddress a = place.source();
      IpAddress b = place.destination();
      boolean ordered = a.high() == b.high() ? a.low() <= b.low() : a.high() < b.high();
      return ordered ? new Key(carrier, a, b, generation) : new Key(carrier, b, a, generation);
    }
  }

  /** What a packet has in common with its retransmissions on a link. */
  private record Identity(long link, int protocol, int code, int identifier) {}

  private final Counts<Integer> protocols = new Counts<>();
  private final Map<String, Counts<String>> codes = new HashMap<>();
  private final Table<Key, PppConnection> links =
      new Table<>(new Words("PPP links", "PPP リンク"), MAX_LINKS);
  private final Map<Key, Integer> generations = new HashMap<>();
  private final SortedSet<String> acknowledged = new TreeSet<>();
  private final SortedSet<String> naked = new TreeSet<>();
  private final SortedSet<String> authentication = new TreeSet<>();
  private final Ladder ladder;
  private long compressed;

  PppFollower(Ladder ladder) {
    this.ladder = ladder;
  }

  /** A frame of any protocol. */
  void frame(Place place, PppCarrier carrier, PppFrame frame) {
    PppProtocol protocol = PppProtocol.of(frame.protocol());
    protocols.add(frame.protocol());
    compressed += frame.protocol() == PppProtocol.COMPRESSED ? 1 : 0;
    if (protocol.isControl()) {
      ControlPacket.read(protocol, frame.payload())
          .ifPresent(packet -> control(place, carrier, packet));
    } else {
      ladder.traffic(place, DATA);
    }
  }

  private void control(Place place, PppCarrier carrier, ControlPacket packet) {
    codes.computeIfAbsent(packet.protocol().name(), name -> new Counts<>()).add(packet.codeName());
    values(packet);
    Optional<PppConnection> link = link(place, carrier, packet);
    link.ifPresent(l -> l.packet(place, packet));
    ladder(place, packet, link.map(PppConnection::firstPacket).orElse(place.packet()));
  }

  private void ladder(Place place, ControlPacket packet, long since) {
    int protocol = packet.protocol().number();
    boolean echo =
        protocol == PppProtocol.LCP
            && (packet.code() == Codes.ECHO_REQUEST || packet.code() == Codes.ECHO_REPLY);
    if (echo) {
      ladder.traffic(place, ECHO);
      return;
    }
    boolean refused =
        (protocol == PppProtocol.CHAP && packet.code() == Codes.CHAP_FAILURE)
            || (protocol == PppProtocol.EAP && packet.code() == Codes.EAP_FAILURE)
            || (protocol == PppProtocol.PAP && packet.code() == Codes.PAP_NAK)
            || (protocol == PppProtocol.LCP && packet.code() == Codes.TERMINATE_REQUEST);
    String label = packet.protocol().name().toUpperCase(Locale.ROOT) + " " + packet.codeName();
    Identity identity = new Identity(since, protocol, packet.code(), packet.identifier());
    ladder.message(place, Words.same(label), identity, refused);
  }

  private Optional<PppConnection> link(Place place, PppCarrier carrier, ControlPacket packet) {
    Key base = Key.of(carrier, place, 0);
    int generation = generations.getOrDefault(base, 0);
    Optional<PppConnection> current = links.find(Key.of(carrier, place, generation));
    if (current.isPresent() && current.get().isOverBefore(packet)) {
      generation++;
      generations.put(base, generation);
    }
    return links.at(Key.of(carrier, place, generation), () -> new PppConnection(carrier, place));
  }

  private void values(ControlPacket packet) {
    int protocol = packet.protocol().number();
    if (protocol == PppProtocol.LCP && packet.code() == Codes.CONFIGURE_REQUEST) {
      packet
          .option(AuthenticationOption.OPTION)
          .filter(option -> option.value().has(2))
          .ifPresent(o -> keep(authentication, AuthenticationOption.read(o.value()).hex()));
    } else if (protocol == PppProtocol.IPCP && packet.code() == Codes.CONFIGURE_ACK) {
      Ipcp.address(packet, Ipcp.IP_ADDRESS).ifPresent(a -> keep(acknowledged, a));
    } else if (protocol == PppProtocol.IPCP && packet.code() == Codes.CONFIGURE_NAK) {
      Ipcp.address(packet, Ipcp.IP_ADDRESS).ifPresent(a -> keep(naked, a));
    }
  }

  private static void keep(SortedSet<String> kept, String value) {
    if (kept.size() < MAX_ADDRESSES) {
      kept.add(value);
    }
  }

  PppTraffic traffic() {
    SortedMap<String, Map<String, Long>> byProtocol = new TreeMap<>();
    codes.forEach((name, counts) -> byProtocol.put(name, counts.asMap()));
    return new PppTraffic(
        named(protocols.asMap()),
        byProtocol,
        count("chap", "Success"),
        count("chap", "Failure"),
        count("pap", "Authenticate-Ack"),
        count("pap", "Authenticate-Nak"),
        acknowledged,
        naked,
        authentication,
        compressed,
        links.rows().stream().map(PppConnection::link).toList());
  }

  private static SortedMap<String, Long> named(SortedMap<Integer, Long> protocols) {
    SortedMap<String, Long> named = new TreeMap<>();
    protocols.forEach((number, count) -> named.put(PppProtocol.hex(number), count));
    return named;
  }

  private long count(String protocol, String code) {
    Counts<String> counts = codes.get(protocol);
    return counts == null ? 0 : counts.asMap().getOrDefault(code, 0L);
  }

  Stream<Limit> reached() {
    return Stream.of(links.reached(), protocols.reached(new Words("PPP protocols", "PPP プロトコル")))
        .flatMap(Optional::stream);
  }
}
