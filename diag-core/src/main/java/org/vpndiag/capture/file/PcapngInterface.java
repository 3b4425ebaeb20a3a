package org.vpndiag.capture.file;

import java.nio.charset.StandardCharsets;
import org.vpndiag.evidence.Printable;
import org.vpndiag.wire.Slice;

/**
 * An interface of a section.
 *
 * @param source its link type and name
 * @param snapLength the longest packet captured; 0 for no limit
 * @param power the exponent of the time unit: decimal, or binary with the highest bit set
 * @param offsetSeconds what is added to each time
 */
record PcapngInterface(CaptureInterface source, long snapLength, int power, long offsetSeconds) {
  private static final int END_OF_OPTIONS = 0;
  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int IF_TSOFFSET = 14;
  private static final int MICROSECONDS = 6;
  private static final int BINARY = 0x80;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Reads the body of an interface description block, of at least eight bytes. */
  static PcapngInterface read(Slice body, boolean bigEndian) {
    int linkType = uint16(body, 0, bigEndian);
    long snapLength = Integer.toUnsignedLong(int32(body, 4, bigEndian));
    String name = "";
    int power = MICROSECONDS;
    long offset = 0;
    int at = 8;
    while (at + 4 <= body.length()) {
      int code = uint16(body, at, bigEndian);
      int length = uint16(body, at + 2, bigEndian);
      at += 4;
      if (code == END_OF_OPTIONS || at + length > body.length()) {
        break;
      }
      if (code == IF_NAME) {
        name = Printable.line(text(body.slice(at, length)));
      } else if (code == IF_TSRESOL && length >= 1) {
        power = body.uint8(at);
      } else if (code == IF_TSOFFSET && length >= 8) {
        offset = int64(body, at, bigEndian);
      }
      at += (length + 3) & ~3;
    }
    return new PcapngInterface(new CaptureInterface(linkType, name), snapLength, power, offset);
  }

  /** How much of a packet of this length was captured. */
  long cut(long original) {
    return snapLength == 0 ? original : Math.min(original, snapLength);
  }

  /** A time in the interface's units as nanoseconds since 1970. */
  long nanos(long units) {
    long nanos;
    if ((power & BINARY) != 0) {
      int shift = Math.min(power & ~BINARY, 63);
      long fraction = units & ((1L << shift) - 1);
      nanos =
          (units >>> shift) * NANOS_PER_SECOND
              + (long) (fraction / Math.pow(2, shift) * NANOS_PER_SECOND);
    } else if (power <= 9) {
      nanos = units * decimal(9 - power);
    } else {
      nanos = Long.divideUnsigned(units, decimal(Math.min(power - 9, 18)));
    }
    return nanos + offsetSeconds * NANOS_PER_SECOND;
  }

  private static long decimal(int exponent) {
    long value = 1;
    for (int i = 0; i < exponent; i++) {
      value *= 10;
    }
    return value;
  }

  private static String text(Slice bytes) {
    String text = new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static int uint16(Slice body, int at, boolean bigEndian) {
    int value = body.uint16(at);
    return bigEndian ? value : Integer.reverseBytes(value) >>> 16;
  }

  private static int int32(Slice body, int at, boolean bigEndian) {
    int value = body.int32(at);
    return bigEndian ? value : Integer.reverseBytes(value);
  }

  private static long int64(Slice body, int at, boolean bigEndian) {
    long value = body.uint32(at) << 32 | body.uint32(at + 4);
    return bigEndian ? value : Long.reverseBytes(value);
  }
}
