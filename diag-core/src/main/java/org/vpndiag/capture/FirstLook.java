package org.vpndiag.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.capture.file.PacketSink;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.link.EtherType;
import org.vpndiag.wire.link.Frame;

/** Looks at each packet of a capture, and passes on what belongs to a VPN. */
final class FirstLook implements PacketSink {
  private static final int ETHERNET_HEADER = 14;

  private final Findings findings;
  private final boolean wholeEsp;
  private final LinkLayer links = new LinkLayer();
  private final Glance glance = new Glance();
  private long truncated;
  private long earliest = Long.MAX_VALUE;
  private long latest = Long.MIN_VALUE;

  /**
   * A first look.
   *
   * @param wholeEsp whether ESP packets are passed on whole, to be decrypted
   */
  FirstLook(Findings findings, boolean wholeEsp) {
    this.findings = findings;
    this.wholeEsp = wholeEsp;
  }

  @Override
  public void accept(CapturedPacket packet) {
    if (packet.isCut()) {
      truncated++;
    }
    long nanos = packet.nanos();
    if (nanos != CapturedPacket.NO_TIME) {
      earliest = Math.min(earliest, nanos);
      latest = Math.max(latest, nanos);
    }
    Glance.Kind kind = glance(packet);
    if (kind == Glance.Kind.ESP && !wholeEsp) {
      findings.esp(glance);
    } else if (kind != Glance.Kind.FOREIGN) {
      findings.packet(packet);
    }
  }

  private Glance.Kind glance(CapturedPacket packet) {
    Slice bytes = packet.bytes();
    if (links.of(packet).number() == LinkLayer.ETHERNET.number() && isPlainIpv4(bytes)) {
      return links.isPpp()
          ? Glance.Kind.UNKNOWN
          : glance.at(packet, bytes, ETHERNET_HEADER, Frame.UNKNOWN);
    }
    Frame frame = links.open(packet);
    return frame.etherType() != EtherType.IPV4 || links.overPpp(frame)
        ? Glance.Kind.UNKNOWN
        : glance.at(packet, frame.payload(), 0, frame.interfaceIndex());
  }

  /** Most packets are; they need no frame. */
  private static boolean isPlainIpv4(Slice ethernet) {
    return ethernet.has(ETHERNET_HEADER) && ethernet.uint16(12) == EtherType.IPV4;
  }

  long truncated() {
    return truncated;
  }

  /** When the earliest packet was captured; null where no packet says. */
  @Nullable Instant earliest() {
    return earliest <= latest ? CapturedPacket.instant(earliest) : null;
  }

  /** When the latest packet was captured; null where no packet says. */
  @Nullable Instant latest() {
    return earliest <= latest ? CapturedPacket.instant(latest) : null;
  }
}
