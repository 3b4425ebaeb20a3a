package org.vpndiag.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.report.Words;
import org.vpndiag.wire.link.IpAddress;

/** Counts ESP or AH packets by source, destination and SPI. */
final class EspFollower {
  private static final int MAX_FLOWS = 10_000;

  private record Key(IpAddress source, IpAddress destination, int spi) {}

  /** One direction of an SA. */
  private static final class Flow {
    final Place first;
    final int spi;
    final SequenceNumbers numbers = new SequenceNumbers();
    Place last;
    long packets;
    long inUdp;
    long bytes;
    int largest;

    Flow(Place first, int spi) {
      this.first = first;
      this.last = first;
      this.spi = spi;
    }

    boolean owns(Place place, int spi) {
      return this.spi == spi
          && first.source().equals(place.source())
          && first.destination().equals(place.destination());
    }
  }

  private final Table<Key, Flow> flows;
  private final @Nullable Flow[] recent = new Flow[64];
  private long packets;
  private long inUdp;

  EspFollower(String name) {
    flows = new Table<>(new Words(name + " flows", name + " フロー"), MAX_FLOWS);
  }

  void packet(Place place, int spi, long sequence, int payload, int whole, boolean udp) {
    packets++;
    inUdp += udp ? 1 : 0;
    Flow flow = flow(place, spi);
    if (flow != null) {
      add(flow, place, sequence, payload, whole, udp);
    }
  }

  /** Most packets belong to the few flows of late: they are found without a look at the table. */
  private @Nullable Flow flow(Place place, int spi) {
    int slot = spi & (recent.length - 1);
    Flow cached = recent[slot];
    if (cached != null && cached.owns(place, spi)) {
      return cached;
    }
    Key key = new Key(place.source(), place.destination(), spi);
    Flow found = flows.at(key, () -> new Flow(place, spi)).orElse(null);
    recent[slot] = found;
    return found;
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
