package org.vpndiag.capture;

import java.util.Optional;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.wire.link.IpAddress;

/** Counts ESP or AH packets by source, destination and SPI. */
final class EspFollower {
  private static final int MAX_FLOWS = 10_000;

  private record Key(IpAddress source, IpAddress destination, int spi) {}

  /** One direction of an SA. */
  private static final class Flow {
    final Place first;
    final SequenceNumbers numbers = new SequenceNumbers();
    Place last;
    long packets;
    long inUdp;
    long bytes;
    int largest;

    Flow(Place first) {
      this.first = first;
      this.last = first;
    }
  }

  private final Table<Key, Flow> flows;
  private long packets;
  private long inUdp;

  EspFollower(String name) {
    flows = new Table<>(name + " flows", MAX_FLOWS);
  }

  void packet(Place place, int spi, long sequence, int payload, int whole, boolean udp) {
    packets++;
    inUdp += udp ? 1 : 0;
    Key key = new Key(place.source(), place.destination(), spi);
    flows
        .at(key, () -> new Flow(place))
        .ifPresent(flow -> add(flow, place, sequence, payload, whole, udp));
  }

  private static void add(
      Flow flow, Place place, long sequence, int payload, int whole, boolean udp) {
    flow.packets++;
    flow.inUdp += udp ? 1 : 0;
    flow.bytes += payload;
    flow.largest = Math.max(flow.largest, whole);
    flow.last = place;
    // Seen on another interface too, a packet is forwarded, not replayed.
    if (place.interfaceIndex() == flow.first.interfaceIndex()) {
      flow.numbers.add(sequence);
    }
  }

  EspTraffic traffic() {
    return new EspTraffic(
        packets,
        inUdp,
        flows.asMap().entrySet().stream().map(e -> flow(e.getKey(), e.getValue())).toList());
  }

  Optional<Limit> reached() {
    return flows.reached();
  }

  private static EspFlow flow(Key key, Flow flow) {
    return new EspFlow(
        key.source().toString(),
        key.destination().toString(),
        String.format("%08x", key.spi()),
        flow.packets,
        flow.inUdp,
        flow.bytes,
        flow.numbers.min(),
        flow.numbers.max(),
        flow.numbers.missing(),
        flow.numbers.repeated(),
        flow.largest,
        flow.first.packet(),
        flow.last.packet(),
        CapturedPacket.instant(flow.first.nanos()),
        CapturedPacket.instant(flow.last.nanos()));
  }
}
