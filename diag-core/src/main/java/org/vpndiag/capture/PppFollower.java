package org.vpndiag.capture;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.link.IpAddress;
import org.vpndiag.wire.ppp.AuthenticationOption;
import org.vpndiag.wire.ppp.Codes;
import org.vpndiag.wire.ppp.ControlPacket;
import org.vpndiag.wire.ppp.Ipcp;
import org.vpndiag.wire.ppp.PppFrame;
import org.vpndiag.wire.ppp.PppProtocol;
import org.vpndiag.wire.ppp.VanJacobson;

/** Follows PPP links. */
final class PppFollower {
  private static final int MAX_LINKS = 1_000;
  private static final int MAX_ADDRESSES = 1_000;
  private static final long PAUSE_NANOS = 30_000_000_000L;
  private static final Words ECHO = Words.same("LCP Echo");
  private static final Words DATA = new Words("PPP data", "PPP データ");

  /** The TCP headers of one direction of a link. */
  private static final class Headers implements Table.Row {
    final VanJacobson expander = new VanJacobson();
    long lastPacket;

    @Override
    public long lastPacket() {
      return lastPacket;
    }
  }

  /** How many links there were between two ends. */
  private static final class Generation implements Table.Row {
    int number;
    long lastPacket;

    @Override
    public long lastPacket() {
      return lastPacket;
    }
  }

  private final Counts<Integer> protocols = new Counts<>();
  private final Counts<Integer> codes = new Counts<>();
  private final Table<Key, PppConnection> links =
      new Table<>(new Words("PPP links", "PPP リンク"), MAX_LINKS);
  private final Table<Key, Headers> headers = new Table<>(Words.NONE, MAX_LINKS);
  private final Table<Key, Generation> generations = new Table<>(Words.NONE, MAX_LINKS);
  private final SortedSet<String> acknowledged = new TreeSet<>();
  private final SortedSet<String> naked = new TreeSet<>();
  private final SortedSet<String> authentication = new TreeSet<>();
  private final Ladder ladder;
  private final Openings openings;
  private long compressed;
  private long untold;

  PppFollower(Ladder ladder, Openings openings) {
    this.ladder = ladder;
    this.openings = openings;
  }

  /** A frame of any protocol. */
  void frame(Place place, PppCarrier carrier, PppFrame frame) {
    PppProtocol protocol = PppProtocol.of(frame.protocol());
    protocols.add(frame.protocol());
    compressed += frame.protocol() == PppProtocol.COMPRESSED ? 1 : 0;
    if (protocol.isControl()) {
      control(place, carrier, ControlPacket.read(protocol, frame.payload()).orElse(null));
    } else if (!place.copy()) {
      ladder.traffic(place, DATA);
    }
  }

  /** The IP packet of a frame with TCP as Van Jacobson writes it; null when it cannot be told. */
  @Nullable Slice tcp(Place place, PppCarrier carrier, PppFrame frame) {
    Key direction = new Key(place.source(), place.destination(), carrier.number(), 0);
    Headers known = headers.get(direction);
    if (known == null) {
      known = headers.add(direction, new Headers());
    }
    known.lastPacket = place.packet();
    boolean whole = frame.protocol() == PppProtocol.UNCOMPRESSED_TCP;
    Slice packet =
        (whole ? known.expander.whole(frame.payload()) : known.expander.compressed(frame.payload()))
            .orElse(null);
    untold += packet == null ? 1 : 0;
    return packet;
  }

  private void control(Place place, PppCarrier carrier, @Nullable ControlPacket packet) {
    if (packet == null) {
      return;
    }
    codes.add(packet.protocol().number() << 8 | packet.code());
    values(packet);
    if (place.copy()) {
      return;
    }
    PppConnection link = link(place, carrier, packet);
    link.packet(place, packet);
    ladder(place, packet, link.firstPacket());
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
    int content = protocol << 16 | packet.code() << 8 | packet.identifier();
    Key sameAgain = new Key(place.source(), place.destination(), since, content);
    ladder.message(place, Words.same(label), sameAgain, refused);
  }

  private PppConnection link(Place place, PppCarrier carrier, ControlPacket packet) {
    Generation generation = generation(place, carrier);
    PppConnection link = links.get(key(place, carrier, generation.number));
    if (link != null && (link.isOverBefore(packet) || isAnew(place, packet, link))) {
      generation.number++;
      link = null;
    }
    return link != null
        ? link
        : links.add(key(place, carrier, generation.number), new PppConnection(carrier, place));
  }

  /**
   * Whether a packet asks for a link in another tunnel. On a PPP interface, where nothing tells
   * whose tunnel it is, that takes a pause.
   */
  private boolean isAnew(Place place, ControlPacket packet, PppConnection link) {
    if (!packet.asksForLink()) {
      return false;
    }
    return place.source().equals(IpAddress.NONE)
        ? link.pausedBefore(place, PAUSE_NANOS) && openings.after(link.lastPacket())
        : openings.between(place) > link.lastPacket();
  }

  private Generation generation(Place place, PppCarrier carrier) {
    Key ends = key(place, carrier, 0);
    Generation generation = generations.get(ends);
    if (generation == null) {
      generation = generations.add(ends, new Generation());
    }
    generation.lastPacket = place.packet();
    return generation;
  }

  private static Key key(Place place, PppCarrier carrier, int generation) {
    return Key.between(place, carrier.number(), generation);
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
    return new PppTraffic(
        protocols.named(PppProtocol::hex),
        codes.named(
            c -> PppProtocol.of(c >>> 8).name(), c -> PppProtocol.of(c >>> 8).code(c & 255)),
        count(PppProtocol.CHAP, Codes.CHAP_SUCCESS),
        count(PppProtocol.CHAP, Codes.CHAP_FAILURE),
        count(PppProtocol.PAP, Codes.PAP_ACK),
        count(PppProtocol.PAP, Codes.PAP_NAK),
        acknowledged,
        naked,
        authentication,
        compressed,
        untold,
        links.rows().stream().map(PppConnection::link).toList());
  }

  private long count(int protocol, int code) {
    return codes.of(protocol << 8 | code);
  }

  Stream<Limit> reached() {
    return Stream.of(links.reached(), protocols.reached(new Words("PPP protocols", "PPP プロトコル")))
        .flatMap(Optional::stream);
  }
}
