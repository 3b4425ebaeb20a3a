package org.vpndiag.capture;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.report.Words;

/** Counts ESP or AH packets by source, destination and SPI. */
final class EspFollower {
  private static final int MAX_FLOWS = 10_000;
  private static final int RECENT = 1 << 10;

  /** One direction of an SA. */
  private static final class Flow implements Table.Row {
    final Place first;
    final int spi;
    final SequenceNumbers numbers = new SequenceNumbers();
    @Nullable Step run;
    long lastPacket;
    long lastNanos;
    long packets;
    long inUdp;
    long bytes;
    int largest;

    Flow(Place first, int spi) {
      this.first = first;
      this.spi = spi;
    }

    @Override
    public long lastPacket() {
      return lastPacket;
    }

    boolean owns(Glance esp) {
      return spi == esp.spi() && esp.isBetween(first.source(), first.destination());
    }

    void add(long packet, long nanos, int payload, int whole, boolean udp) {
      lastPacket = packet;
      lastNanos = nanos;
      packets++;
      inUdp += udp ? 1 : 0;
      bytes += payload;
      largest = Math.max(largest, whole);
    }

    /** Seen on another interface too, a packet is forwarded, not replayed. */
    void number(long sequence, int interfaceIndex) {
      if (interfaceIndex == first.interfaceIndex()) {
        numbers.add(sequence);
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
  private long packets;
  private long inUdp;

  EspFollower(String name) {
    Words plural = new Words(name + " flows", name + " フロー");
    flows = new Table<>(plural, MAX_FLOWS, flow -> recent[slot(flow.spi)] = null);
  }

  /**
   * Counts a packet.
   *
   * @param sequence its sequence number
   * @param payload what follows its header, in bytes
   * @param whole the whole packet's length in bytes
   * @param udp whether it is in UDP
   * @param run the run of traffic in the ladder that it belongs to; null for none
   */
  void packet(
      Place place,
      int spi,
      long sequence,
      int payload,
      int whole,
      boolean udp,
      @Nullable Step run) {
    packets++;
    inUdp += udp ? 1 : 0;
    Flow flow = flow(place, spi);
    flow.run = run;
    flow.add(place.packet(), place.nanos(), payload, whole, udp);
    flow.number(sequence, place.interfaceIndex());
  }

  /** Counts the next packet of a known flow; false when it is of none. */
  boolean continues(Glance esp, Ladder ladder) {
    Flow flow = recent[slot(esp.spi())];
    if (flow == null || !flow.owns(esp)) {
      return false;
    }
    Step run = flow.run;
    if (run == null || !run.goesOn(esp.packet(), esp.nanos(), flow.first.source())) {
      flow.run = ladder.traffic(flow.first.again(esp.packet(), esp.nanos()), Datagrams.ESP);
    }
    packets++;
    inUdp += esp.inUdp() ? 1 : 0;
    flow.add(esp.packet(), esp.nanos(), esp.payload(), esp.length(), esp.inUdp());
    flow.number(esp.sequence(), esp.interfaceIndex());
    return true;
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
      found = flows.add(key, new Flow(place, spi));
    }
    recent[slot] = found;
    return found;
  }

  private static int slot(int spi) {
    return (spi ^ spi >>> 16) & (RECENT - 1);
  }

  EspTraffic traffic() {
    return new EspTraffic(
        packets, inUdp, flows.rows().stream().map(EspFollower::finished).toList());
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
        flow.bytes,
        flow.numbers.min(),
        flow.numbers.max(),
        flow.numbers.missing(),
        flow.numbers.repeated(),
        flow.largest,
        flow.first.packet(),
        flow.lastPacket,
        CapturedPacket.instant(flow.first.nanos()),
        CapturedPacket.instant(flow.lastNanos));
  }
}
