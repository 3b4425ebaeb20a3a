package org.vpndiag.wire.ppp;

import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * A PPP frame (RFC 1661 section 2), its address, control and protocol fields compressed or not.
 *
 * @param protocol the protocol number
 * @param payload what it carries
 */
public record PppFrame(int protocol, Slice payload) {

  private static final int ADDRESS_AND_CONTROL = 0xff03;

  /** Whether it carries TCP as Van Jacobson writes it. */
  public boolean isTcp() {
    return protocol == PppProtocol.COMPRESSED_TCP || protocol == PppProtocol.UNCOMPRESSED_TCP;
  }

  /** Reads a frame; empty when its protocol is cut. */
  public static Optional<PppFrame> read(Slice frame) {
    boolean framed = frame.has(2) && frame.uint16(0) == ADDRESS_AND_CONTROL;
    Slice rest = framed ? frame.slice(2) : frame;
    if (rest.has(1) && (rest.uint8(0) & 1) != 0) {
      return Optional.of(new PppFrame(rest.uint8(0), rest.slice(1)));
    }
    return rest.has(2)
        ? Optional.of(new PppFrame(rest.uint16(0), rest.slice(2)))
        : Optional.empty();
  }
}
