package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;

/** Counts ESP or AH packets by source, destination and SPI. */
final class EspFollower {
  private static final int MAX_FLOWS = 10_000;
  private static final int RECENT = 1 << 12;
  private static final int MAX_PORTS = 16;

  /** How long after an ESP packet what was decrypted of it is seen, at most. */
  private static final long MAX_DECRYPTION_NANOS = 1_000_000L;

  /** Of so many SAs between two ends the one of the latest packet is looked for. */
  private static final int MAX_SIBLINGS = 8;

  /** One direction of an SA. */
  private static final class Flow implements Table.Row {
    final Place first;
    final int spi;
    final SequenceNumbers numbers = new SequenceNumbers();
    @Nullable Flow before;
    @Nullable Step run;
    long lastPacket;
    long opened;
    long lastNanos;
    long packets;
    long inUdp;
    long bytes;
    long copiedBytes;
    int largest;
    int ports;
    boolean forwarded;
    final List<UdpPorts> allPorts = new ArrayList<>(1);

    Flow(Place first, int spi, @Nullable Flow before) {
      this.first = first;
      this.spi = spi;
      this.before = before;
    }

    @Override
    public long lastPacket() {
      return lastPacket;
    }

    boolean mayHold(Place place) {
      return opened != lastPacket && Math.abs(place.nanos() - lastNanos) <= MAX_DECRYPTION_NANOS;
    }

    boolean owns(Glance esp) {
      return spi == esp.spi() && esp.isBetween(first.source(), first.destination());
    }

    /** Counts a packet; whether the capture had the same just before. */
    boolean add(long packet, long nanos, long sequence, int payload, int whole, int ports, int on) {
      forwarded |= on != first.interfaceIndex();
      boolean copy = numbers.add(sequence, nanos, forwarded);
      lastPacket = copy ? lastPacket : packet;
      lastNanos = copy ? lastNanos : nanos;
      packets++;
      inUdp += ports == 0 ? 0 : 1;
      bytes += payload;
      copiedBytes += copy ? payload : 0;
      largest = Math.max(largest, whole);
      if (ports != this.ports) {
        moves(ports);
      }
      return copy;
    }

    /** A NAT gives other ports. */
    private void moves(int ports) {
      this.ports = ports;
      UdpPorts other = UdpPorts.of(ports);
      if (ports != 0 && allPorts.size() < MAX_PORTS && !allPorts.contains(other)) {
        allPorts.add(other);
      }
    }

    boolean owns(Place place, int spi) {
      return this.spi == spi
          && first.source().equals(place.source())
          && first.destination().equals(place.destination());
    }
  }

  private final Table<Key, Flow> flows;
  private final @Nullable Flow[] recent = new Flow[RECENT];
  private final Map<Key, Flow> newest = new HashMap<>();
  private long packets;
  private long inUdp;

  EspFollower(String name) {
    Words plural = new Words(name + " flows", name + " フロー");
    flows = new Table<>(plural, MAX_FLOWS, this::forget);
  }

  /**
   * Counts a packet; whether the capture had the same just before.
   *
   * @param sequence its sequence number
   * @param payload what follows its header, in bytes
   * @param whole the whole packet's length in bytes
   * @param udp whether it is in UDP
   */
  boolean packet(Place place, int spi, long sequence, int payload, int whole, boolean udp) {
    packets++;
    inUdp += udp ? 1 : 0;
    int ports = udp ? place.bothPorts() : 0;
    return flow(place, spi)
        .add(
            place.packet(), place.nanos(), sequence, payload, whole, ports, place.interfaceIndex());
  }

  /** The run of traffic in the ladder that a flow's latest packet belongs to. */
  void runs(Place place, int spi, Step run) {
    flow(place, spi).run = run;
  }

  /** Counts the next packet of a known flow; false when it is of none. */
  boolean continues(Glance esp, Ladder ladder) {
    Flow flow = recent[slot(esp.spi())];
    if (flow == null || !flow.owns(esp)) {
      return false;
    }
    packets++;
    inUdp += esp.inUdp() ? 1 : 0;
    boolean copy =
        flow.add(
            esp.packet(),
            esp.nanos(),
            esp.sequence(),
            esp.payload(),
            esp.length(),
            esp.ports(),
            esp.interfaceIndex());
    if (!copy) {
      runsOn(flow, esp, ladder);
    }
    return true;
  }

  private static void runsOn(Flow flow, Glance esp, Ladder ladder) {
    Step run = flow.run;
    if (run == null || !run.goesOn(esp.packet(), esp.nanos(), flow.first.source())) {
      flow.run = ladder.traffic(flow.first.again(esp.packet(), esp.nanos()), Datagrams.ESP);
    }
  }

  /** Most packets belong to the few flows of late: they are found without a look at the table. */
  private Flow flow(Place place, int spi) {
    int slot = slot(spi);
    Flow cached = recent[slot];
    if (cached != null && cached.owns(place, spi)) {
      return cached;
    }
    Key key = new Key(place.source(), place.destination(), spi, 0);
    Flow found = flows.get(key);
    if (found == null) {
      Key ends = ends(place.source(), place.destination());
      found = flows.add(key, new Flow(place, spi, newest.get(ends)));
      newest.put(ends, found);
      forgetOlder(found);
    }
    recent[slot] = found;
    return found;
  }

  private static int slot(int spi) {
    return (spi ^ spi >>> 16) & (RECENT - 1);
  }

  private static Key ends(IpAddress source, IpAddress destination) {
    return new Key(source, destination, 0, 0);
  }

  private static void forgetOlder(Flow newest) {
    Flow last = newest;
    for (int i = 1; i < MAX_SIBLINGS && last.before != null; i++) {
      last = last.before;
    }
    last.before = null;
  }

  private void forget(Flow flow) {
    recent[slot(flow.spi)] = null;
    newest.remove(ends(flow.first.source(), flow.first.destination()), flow);
  }

  /** Whether there was ESP between the ends of a place. */
  boolean isBeside(Place place) {
    return between(place) != null;
  }

  private @Nullable Flow between(Place place) {
    Flow out = newest.get(ends(place.source(), place.destination()));
    return out == null ? newest.get(ends(place.destination(), place.source())) : out;
  }

  /**
   * Whether what is in the clear may have been inside ESP: a capture on the receiver shows it just
   * after the ESP packet, each of which is opened once; one that has an interface of its own for
   * the inside shows it there.
   */
  boolean isOpened(Place place) {
    Flow any = between(place);
    if (any != null && any.first.interfaceIndex() != place.interfaceIndex()) {
      return true;
    }
    Flow flow = newest.get(ends(place.source(), place.destination()));
    while (flow != null && !flow.mayHold(place)) {
      flow = flow.before;
    }
    if (flow != null) {
      flow.opened = flow.lastPacket;
    }
    return flow != null;
  }

  EspTraffic traffic() {
    return new EspTraffic(
        packets, inUdp, flows.rows().stream().map(EspFollower::finished).toList());
  }

  /** How many packets the capture has twice, of the flows that are kept. */
  long copies() {
    long copies = 0;
    for (Flow flow : flows.rows()) {
      copies += flow.numbers.copies();
    }
    return copies;
  }

  Optional<Limit> reached() {
    return flows.reached();
  }

  private static EspFlow finished(Flow flow) {
    return new EspFlow(
        flow.first.source().toString(),
        flow.first.destination().toString(),
        HexFormat.of().toHexDigits(flow.spi),
        flow.packets,
        flow.inUdp,
        flow.allPorts,
        flow.bytes,
        flow.numbers.min(),
        flow.numbers.max(),
        flow.numbers.missing(),
        flow.numbers.repeated(),
        flow.numbers.copies(),
        flow.copiedBytes,
        flow.largest,
        flow.first.packet(),
        flow.lastPacket,
        CapturedPacket.instant(flow.first.nanos()),
        CapturedPacket.instant(flow.lastNanos));
  }
}
