package org.vpndiag.capture;

import java.time.Instant;
import org.vpndiag.capture.file.CapturedPacket;

/**
 * A packet's number and time, as evidence.
 *
 * @param packet its number as Wireshark counts
 * @param time when it was captured
 */
public record Seen(long packet, Instant time) {

  static Seen at(Place place) {
    return at(place.packet(), place.nanos());
  }

  static Seen at(long packet, long nanos) {
    return new Seen(packet, CapturedPacket.instant(nanos));
  }
}
