package org.vpndiag.capture.file;

import java.time.Instant;
import org.vpndiag.wire.Slice;

/**
 * A packet of a capture. Its bytes lie in the reader's buffer and are valid only until the next
 * packet is asked for.
 *
 * @param number its number as Wireshark counts, from 1
 * @param nanos when it was captured, nanoseconds since 1970; {@link #NO_TIME} where the file does
 *     not say
 * @param source the interface it was seen on
 * @param bytes what was captured of it
 * @param originalLength its length on the wire in bytes
 */
public record CapturedPacket(
    long number, long nanos, CaptureInterface source, Slice bytes, long originalLength) {

  /** The time of a packet without one: simple packet blocks have none. */
  public static final long NO_TIME = Long.MIN_VALUE;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** The same packet, its bytes elsewhere. */
  public CapturedPacket with(Slice bytes) {
    return new CapturedPacket(number, nanos, source, bytes, originalLength);
  }

  /** Whether the snap length cut it. */
  public boolean isCut() {
    return bytes.length() < originalLength;
  }

  /** A time in nanoseconds since 1970 as an instant. */
  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
  }
}
