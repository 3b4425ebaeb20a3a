package org.vpndiag.capture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.esp.UdpEncapsulated;
import org.vpndiag.wire.link.IpAddress;
import org.vpndiag.wire.link.IpPacket;
import org.vpndiag.wire.link.IpProtocol;
import org.vpndiag.wire.link.Tcp;

/** Counts what runs over PPP interfaces and inside of PPP, by flow. */
final class TrafficFollower {
  private static final int MAX_FLOWS = 10_000;

  /** What pauses for so long while something is begun may be another attempt's. */
  private static final long PAUSE_NANOS = 60_000_000_000L;

  /** One direction. */
  private static final class Direction {
    long packets;
    long bytes;
    int largest;
    long holes;
    long repeats;
    boolean started;
    int next;

    void add(IpPacket packet) {
      packets++;
      bytes += packet.length();
      largest = Math.max(largest, packet.length());
    }

    void segment(Tcp tcp, int payload) {
      int sequence = (int) tcp.sequence();
      int end = sequence + payload + (tcp.is(Tcp.SYN) || tcp.is(Tcp.FIN) ? 1 : 0);
      if (started && sequence - next > 0) {
        holes++;
      } else if (started && end != sequence && end - next <= 0) {
        repeats++;
      }
      next = started && end - next < 0 ? next : end;
      started = true;
    }

    FlowDirection finished() {
      return new FlowDirection(packets, bytes, largest, holes, repeats);
    }
  }

  private static final class Flow implements Table.Row {
    final int protocol;
    final int sourcePort;
    final int port;
    final Place first;
    final Direction forward = new Direction();
    final Direction backward = new Direction();
    Place last;
    boolean syn;
    boolean reset;

    Flow(int protocol, int sourcePort, int port, Place first) {
      this.protocol = protocol;
      this.sourcePort = sourcePort;
      this.port = port;
      this.first = first;
      this.last = first;
    }

    @Override
    public long lastPacket() {
      return last.packet();
    }

    boolean isOfLink() {
      return first.ppp() == PppCarrier.LINK;
    }

    /** Whether it is IKE or ESP that goes both ways. */
    boolean carriesTunnel() {
      boolean ike = protocol == IpProtocol.UDP && (isIke(sourcePort) || isIke(port));
      return (ike || protocol == IpProtocol.ESP) && forward.packets > 0 && backward.packets > 0;
    }

    private static boolean isIke(int port) {
      return port == Datagrams.IKE_PORT || port == UdpEncapsulated.PORT;
    }

    TrafficFlow finished() {
      return new TrafficFlow(
          name(protocol),
          first.source().toString(),
          sourcePort,
          first.destination().toString(),
          port,
          forward.finished(),
          backward.finished(),
          syn && backward.packets == 0,
          reset,
          Seen.at(first),
          Seen.at(last));
    }
  }

  private final Table<Key, Flow> flows =
      new Table<>(new Words("flows over PPP", "PPP 上のフロー"), MAX_FLOWS);
  private final Openings openings;

  TrafficFollower(Openings openings) {
    this.openings = openings;
  }

  /** A whole packet, or its first fragment. */
  void packet(Place place, IpPacket packet) {
    if (place.copy()) {
      return;
    }
    Slice segment = packet.payload();
    boolean ported = packet.protocol() == IpProtocol.TCP || packet.protocol() == IpProtocol.UDP;
    boolean known = ported && packet.fragmentOffset() == 0 && segment.has(4);
    int from = known ? segment.uint16(0) : 0;
    int to = known ? segment.uint16(2) : 0;
    Key there = key(packet.source(), from, packet.destination(), to, packet.protocol());
    Key back = key(packet.destination(), to, packet.source(), from, packet.protocol());
    Flow reverse = flows.get(back);
    if (reverse != null && !there.equals(back) && !isOver(back, reverse, place)) {
      add(reverse, reverse.backward, place, packet);
      return;
    }
    Flow flow = flows.get(there);
    if (flow == null || isOver(there, flow, place)) {
      flow = flows.add(there, new Flow(packet.protocol(), from, to, place));
    }
    add(flow, flow.forward, place, packet);
  }

  /** Whether a flow is one of before, which then gives its place in the table to the next. */
  private boolean isOver(Key key, Flow flow, Place place) {
    boolean over =
        place.nanos() - flow.last.nanos() > PAUSE_NANOS && openings.after(flow.last.packet());
    if (over) {
      flows.move(key, new Key(key.one(), key.other(), key.number(), ~flow.first.packet()));
    }
    return over;
  }

  private static Key key(IpAddress source, int from, IpAddress destination, int to, int protocol) {
    return new Key(source, destination, (long) from << 16 | to, protocol);
  }

  private static void add(Flow flow, Direction direction, Place place, IpPacket packet) {
    flow.last = place;
    direction.add(packet);
    if (packet.protocol() == IpProtocol.TCP && packet.fragmentOffset() == 0) {
      Tcp.read(packet.payload())
          .ifPresent(
              tcp -> {
                flow.syn |= tcp.is(Tcp.SYN);
                flow.reset |= tcp.is(Tcp.RST);
                direction.segment(tcp, payloadLength(packet, tcp));
              });
    }
  }

  private static int payloadLength(IpPacket packet, Tcp tcp) {
    int whole = packet.cut() ? packet.length() - IPV4_HEADER : packet.payload().length();
    return Math.max(0, whole - tcp.headerLength());
  }

  private static final int IPV4_HEADER = 20;

  private static String name(int protocol) {
    return switch (protocol) {
      case IpProtocol.TCP -> "tcp";
      case IpProtocol.UDP -> "udp";
      case IpProtocol.ICMP -> "icmp";
      case IpProtocol.ICMPV6 -> "icmpv6";
      default -> Integer.toString(protocol);
    };
  }

  /** The flows, but for those over the PPP interfaces that lead to the server: a provider's. */
  List<TrafficFlow> flows() {
    Set<Integer> providers =
        flows.rows().stream()
            .filter(flow -> flow.isOfLink() && flow.carriesTunnel())
            .map(flow -> flow.first.interfaceIndex())
            .collect(Collectors.toSet());
    return flows.rows().stream()
        .filter(flow -> !flow.isOfLink() || !providers.contains(flow.first.interfaceIndex()))
        .map(Flow::finished)
        .toList();
  }

  Optional<Limit> reached() {
    return flows.reached();
  }
}
