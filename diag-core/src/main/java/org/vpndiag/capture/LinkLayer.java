package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.file.CaptureInterface;
import org.vpndiag.capture.file.CapturedPacket;
import org.vpndiag.wire.link.Frame;
import org.vpndiag.wire.link.LinkType;

/** Opens packets as the link type of their interface says. */
final class LinkLayer {
  static final LinkType ETHERNET = LinkType.of(1);

  private @Nullable CaptureInterface source;
  private LinkType linkType = ETHERNET;
  private boolean pppInterface;

  Frame open(CapturedPacket packet) {
    return of(packet).open(packet.bytes());
  }

  /** The link type of a packet. */
  LinkType of(CapturedPacket packet) {
    if (!packet.source().equals(source)) {
      source = packet.source();
      linkType = LinkType.of(source.linkType());
      pppInterface = source.name().startsWith("ppp");
    }
    return linkType;
  }

  /** Whether a frame of the latest packet runs over a PPP interface. */
  boolean overPpp(Frame frame) {
    return pppInterface || frame.hardwareType() == Frame.HARDWARE_PPP;
  }

  /** Whether all of the latest packet's interface does. */
  boolean isPpp() {
    return pppInterface;
  }
}
