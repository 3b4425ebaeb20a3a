package org.vpndiag.wire.l2tp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.Slice;

/**
 * A control message (RFC 2661 section 3).
 *
 * @param tunnelId the receiver's tunnel; 0 before it is known
 * @param sessionId the receiver's session; 0 before it is known or when none is meant
 * @param ns its sequence number
 * @param nr the sequence number expected next
 * @param avps its attributes in order; none makes it a zero-length body, a mere acknowledgment
 * @param flaw why the reading stopped before the end; null for a whole message
 */
public record ControlMessage(
    int tunnelId, int sessionId, int ns, int nr, List<Avp> avps, @Nullable String flaw)
    implements L2tp {

  /** Keeps its own copy. */
  public ControlMessage {
    avps = List.copyOf(avps);
  }

  static Optional<L2tp> read(Slice datagram) {
    if (!datagram.has(CONTROL_HEADER)) {
      return Optional.empty();
    }
    int declared = new Flags(datagram.uint16(0)).hasLength() ? datagram.uint16(2) : 0;
    if (declared < CONTROL_HEADER) {
      return Optional.of(of(datagram, List.of(), "its length is " + declared));
    }
    Slice body = datagram.atMost(declared).slice(CONTROL_HEADER).copy();
    List<Avp> avps = new ArrayList<>();
    int at = 0;
    while (body.has(at + Avp.HEADER)) {
      int length = body.uint16(at) & 0x3ff;
      if (length < Avp.HEADER || !body.has(at + length)) {
        break;
      }
      avps.add(Avp.read(body, at));
      at += length;
    }
    boolean whole = at == body.length() && datagram.has(declared);
    return Optional.of(of(datagram, avps, whole ? null : flaw(avps.size() + 1, at)));
  }

  private static String flaw(int avp, int at) {
    return "AVP %d at byte %d".formatted(avp, CONTROL_HEADER + at);
  }

  private static ControlMessage of(Slice header, List<Avp> avps, @Nullable String flaw) {
    return new ControlMessage(
        header.uint16(4), header.uint16(6), header.uint16(8), header.uint16(10), avps, flaw);
  }

  /** Whether it only acknowledges. */
  public boolean isZeroLengthBody() {
    return avps.isEmpty() && flaw == null;
  }

  /** Its Message Type, when it is there and readable. */
  public Optional<MessageType> type() {
    return number(AvpType.MESSAGE_TYPE).map(MessageType::of);
  }

  /** The value of a two-byte attribute. */
  public Optional<Integer> number(int avpType) {
    return find(avpType).map(avp -> avp.value().uint16(0));
  }

  /** The value of an attribute in words. */
  public Optional<String> text(int avpType) {
    return find(avpType).map(Avp::shown);
  }

  /** The Result Code AVP. */
  public Optional<Result> result() {
    return find(AvpType.RESULT_CODE).map(avp -> Result.read(avp.value()));
  }

  private Optional<Avp> find(int avpType) {
    for (Avp avp : avps) {
      if (avp.is(avpType)) {
        return Optional.of(avp);
      }
    }
    return Optional.empty();
  }
}
