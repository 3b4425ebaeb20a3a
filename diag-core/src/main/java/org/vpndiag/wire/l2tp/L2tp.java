package org.vpndiag.wire.l2tp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/** What a datagram of port 1701 holds (RFC 2661 section 3.1). */
public sealed interface L2tp permits ControlMessage, DataMessage, Version3Message {

  /** The port. */
  int PORT = 1701;

  /** The first bits of a control message: type, length and sequence, version 2. */
  int CONTROL = 0xc802;

  /** The header's length of a control message in bytes. */
  int CONTROL_HEADER = 12;

  /**
   * Reads a datagram. A control message's bytes are copied; a data message's payload lies where it
   * lay.
   *
   * @return empty when it is no L2TP or its header is cut
   */
  static Optional<L2tp> read(Slice datagram) {
    if (!datagram.has(6)) {
      return Optional.empty();
    }
    Flags flags = new Flags(datagram.uint16(0));
    return switch (flags.version()) {
      case 2 -> flags.isControl() ? ControlMessage.read(datagram) : DataMessage.read(datagram);
      case 3 -> Version3Message.read(flags, datagram);
      default -> Optional.empty();
    };
  }

  /** Whether bytes of a datagram of any port can only be an L2TP control message. */
  static boolean looksLikeControl(Slice datagram) {
    return datagram.has(CONTROL_HEADER + 8)
        && datagram.uint16(0) == CONTROL
        && datagram.uint16(2) == datagram.length()
        && datagram.uint16(12) == 0x8008
        && datagram.int32(14) == 0;
  }

  /** The cheapest part of that, of a datagram whose payload begins at an offset. */
  static boolean mayBeControl(Slice packet, int at) {
    return packet.has(at + 2) && packet.uint16(at) == CONTROL;
  }

  /**
   * The first two bytes.
   *
   * @param bits T, L, S, O and P bits, and the version in the last four
   */
  record Flags(int bits) {
    int version() {
      return bits & 15;
    }

    boolean isControl() {
      return (bits & 0x8000) != 0;
    }

    boolean hasLength() {
      return (bits & 0x4000) != 0;
    }

    boolean hasSequence() {
      return (bits & 0x0800) != 0;
    }

    boolean hasOffset() {
      return (bits & 0x0200) != 0;
    }
  }
}
