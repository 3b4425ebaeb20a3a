package org.vpndiag.wire.ppp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpndiag.wire.Slice;

/**
 * A packet of LCP, of a network control protocol, of PAP, CHAP or EAP: they share the header (RFC
 * 1661 section 5).
 *
 * @param protocol whose packet it is
 * @param code its code
 * @param identifier what relates replies to requests
 * @param data what follows the header
 */
public record ControlPacket(PppProtocol protocol, int code, int identifier, Slice data) {

  private static final int HEADER = 4;

  /** Reads a packet; its bytes are copied. Empty when the header is cut. */
  public static Optional<ControlPacket> read(PppProtocol protocol, Slice packet) {
    if (!packet.has(HEADER)) {
      return Optional.empty();
    }
    Slice whole = packet.atMost(Math.max(HEADER, packet.uint16(2)));
    return Optional.of(
        new ControlPacket(protocol, packet.uint8(0), packet.uint8(1), whole.slice(HEADER).copy()));
  }

  /** The code's name. */
  public String codeName() {
    return protocol.code(code);
  }

  /** Whether it lists options: Configure-Request, -Ack, -Nak and -Reject. */
  public boolean hasOptions() {
    return code >= Codes.CONFIGURE_REQUEST
        && code <= Codes.CONFIGURE_REJECT
        && PppOption.negotiatedBy(protocol.number());
  }

  /** Whether it answers a packet of the other end. */
  public boolean isAnswer() {
    return switch (protocol.number()) {
      case PppProtocol.CHAP, PppProtocol.PAP, PppProtocol.EAP -> code > 1;
      default -> Codes.ANSWERS.contains(code);
    };
  }

  /** Whether it asks for a link: LCP's Configure-Request. */
  public boolean asksForLink() {
    return protocol.number() == PppProtocol.LCP && code == Codes.CONFIGURE_REQUEST;
  }

  /** Its options as far as they are well-formed. */
  public List<PppOption> options() {
    List<PppOption> options = new ArrayList<>();
    int at = 0;
    while (hasOptions() && data.has(at + 2)) {
      int length = data.uint8(at + 1);
      if (length < 2 || !data.has(at + length)) {
        break;
      }
      options.add(new PppOption(data.uint8(at), data.slice(at + 2, length - 2)));
      at += length;
    }
    return options;
  }

  /** The option of a number. */
  public Optional<PppOption> option(int type) {
    return options().stream().filter(option -> option.type() == type).findFirst();
  }

  /** The protocol that a Protocol-Reject refuses. */
  public Optional<PppProtocol> rejectedProtocol() {
    return code == Codes.PROTOCOL_REJECT && protocol.number() == PppProtocol.LCP && data.has(2)
        ? Optional.of(PppProtocol.of(data.uint16(0)))
        : Optional.empty();
  }
}
