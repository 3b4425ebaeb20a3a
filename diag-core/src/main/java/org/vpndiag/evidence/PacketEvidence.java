package org.vpndiag.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A packet of a capture.
 *
 * @param source the capture
 * @param packet the packet's number as Wireshark counts, from 1
 * @param time when it was captured
 * @param text what it is, in the words of its protocol
 * @param japanese the same in Japanese
 */
public record PacketEvidence(String source, long packet, Instant time, String text, String japanese)
    implements Evidence {

  /** Written out, because what records get is linked anew at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PacketEvidence evidence
        && packet == evidence.packet
        && text.equals(evidence.text)
        && source.equals(evidence.source)
        && time.equals(evidence.time);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + Long.hashCode(packet);
  }
}
