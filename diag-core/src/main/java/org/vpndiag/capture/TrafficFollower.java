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

  /**
   * What pauses for so long while something is begun may be another attempt's: PPP takes longer.
   */
  private static final long PAUSE_NANOS = 2_000_000_000L;

  /** One direction. */
  private static final class Direction {
    long packets;
    long bytes;
    int largest;
    long holes;
    long repeats;
    boolean started;
    int next;

    /** What is sent again may belong to what was sent before. */
    void continues(Direction before) {
      started = before.started;
      next = before.next;
    }

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
    final IpAddress source;
    final IpAddress destination;
    final int sourcePort;
    final int port;
    final Place first;
    final Direction forward = new Direction();
    final Direction backward = new Direction();
    Place last;
    boolean syn;
    boolean reset;

    Flow(IpPacket packet, int sourcePort, int port, Place first) {
      this.protocol = packet.protocol();
      this.source = packet.source();
      this.destination = packet.destination();
      this.sourcePort = sourcePort;
      this.port = port;
      this.first = first;
      this.last = first;
    }

    /** What follows another flow between the same programs. */
    Flow(Flow before, Place first) {
      this.protocol = before.protocol;
      this.source = before.source;
      this.destination = before.destination;
      this.sourcePort = before.sourcePort;
      this.port = before.port;
      this.first = first;
      this.last = first;
      forward.continues(before.forward);
      backward.continues(before.backward);
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
          source.toString(),
          sourcePort,
          destination.toString(),
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
    Flow reverse = there.equals(back) ? null : flows.get(back);
    Flow flow = reverse != null ? reverse : flows.get(there);
    if (flow == null) {
      flow = flows.add(there, new Flow(packet, from, to, place));
    } else if (isOver(flow, place)) {
      flow = next(reverse != null ? back : there, flow, place);
    }
    add(flow, reverse != null ? flow.backward : flow.forward, place, packet);
  }

  private boolean isOver(Flow flow, Place place) {
    return place.nanos() - flow.last.nanos() > PAUSE_NANOS && openings.after(flow.last.packet());
  }

  /** A flow of before gives its place in the table to what follows it. */
  private Flow next(Key key, Flow before, Place place) {
    flows.move(key, new Key(key.one(), key.other(), key.number(), ~before.first.packet()));
    return flows.add(key, new Flow(before, place));
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
