package org.vpndiag.wire.isakmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vpndiag.wire.Slice;

/**
 * A message of IKEv1 or IKEv2, as far as it is readable without keys.
 *
 * @param header its header
 * @param payloads the payloads in the clear, in order
 * @param encrypted what follows the header of an encrypted IKEv1 message; else empty
 * @param trailing bytes behind the last payload, padding or not declared at all; mostly empty
 */
public record IsakmpMessage(
    IsakmpHeader header, List<Payload> payloads, Slice encrypted, Slice trailing) {
  /** More than any real message has, so that an endless chain ends. */
  private static final int MAX_PAYLOADS = 512;

  private static final Slice NOTHING = Slice.of(new byte[0]);

  /** Keeps its own copy. */
  public IsakmpMessage {
    payloads = List.copyOf(payloads);
  }

  /**
   * A message to send.
   *
   * @param header its header; next payload and length are set here
   * @param payloads its payloads
   * @param types the payload types of its version
   */
  public static IsakmpMessage of(IsakmpHeader header, List<Payload> payloads, PayloadTypes types) {
    int first = payloads.isEmpty() ? 0 : payloads.get(0).type();
    FieldWriter body = new FieldWriter();
    writePayloads(body, payloads, types);
    IsakmpHeader complete = header.with(first, IsakmpHeader.LENGTH + body.length());
    return new IsakmpMessage(complete, payloads, NOTHING, NOTHING);
  }

  /**
   * Reads a message.
   *
   * @param recorded its bytes, from the header on
   * @param wireLength how many there were on the wire; more than recorded in a cut capture
   * @param types the payload types of a major version
   */
  public static Decoded decode(Slice recorded, int wireLength, IntFunction<PayloadTypes> types) {
    FieldReader head = new FieldReader(recorded, 0, Math.max(wireLength, recorded.length()));
    IsakmpHeader header;
    try {
      header = IsakmpHeader.walk(head, IsakmpHeader.BLANK);
    } catch (FlawException stopped) {
      return new Decoded.Unreadable(stopped.flaw());
    }
    return body(recorded, wireLength, header, types.apply(header.majorVersion()));
  }

  private static Decoded body(
      Slice recorded, int wireLength, IsakmpHeader header, PayloadTypes types) {
    int present = Math.max(wireLength, recorded.length());
    int limit = (int) Math.min(header.messageLength(), present);
    FieldReader fields = new FieldReader(recorded, IsakmpHeader.LENGTH, limit);
    List<Payload> payloads = new ArrayList<>();
    Slice encrypted = NOTHING;
    try {
      if (header.messageLength() < IsakmpHeader.LENGTH) {
        throw fields.malformed("Length is " + header.messageLength());
      }
      if (header.majorVersion() == 1 && header.has(IsakmpHeader.FLAG_ENCRYPTION)) {
        encrypted = fields.rest("Encrypted payloads", NOTHING);
      } else {
        readPayloads(fields, header.nextPayload(), payloads, types);
      }
      if (header.messageLength() > present) {
        throw fields.malformed(
            "Length is " + header.messageLength() + ", the datagram has " + present + " bytes");
      }
      return new Decoded.Whole(
          new IsakmpMessage(header, payloads, encrypted, recorded.slice(fields.position())));
    } catch (FlawException stopped) {
      return new Decoded.Partial(
          new IsakmpMessage(header, payloads, NOTHING, NOTHING), stopped.flaw());
    }
  }

  private static void readPayloads(
      FieldReader fields, int first, List<Payload> payloads, PayloadTypes types) {
    int type = first;
    while (type != 0) {
      fields.check(payloads.size() < MAX_PAYLOADS, "more than " + MAX_PAYLOADS + " payloads");
      try {
        type = readPayload(fields, type, payloads, types);
      } catch (FlawException stopped) {
        if (stopped.flaw().isTruncation()) {
          // That it is there says the one before.
          payloads.add(new Payload(type, 0, Opaque.BLANK));
        }
        throw stopped;
      }
    }
  }

  /** Reads one; the type of the next, 0 for none. */
  private static int readPayload(
      FieldReader fields, int type, List<Payload> payloads, PayloadTypes types) {
    PayloadHeader header = PayloadHeader.walk(fields, PayloadHeader.BLANK);
    if (header.length() < PayloadHeader.LENGTH) {
      throw fields.malformed("Payload Length is " + header.length());
    }
    FieldReader part =
        fields.part(types.name(type), " payload", header.length() - PayloadHeader.LENGTH);
    Body body = types.read(type, part);
    part.end();
    if (body instanceof Enclosing enclosing) {
      payloads.add(new Payload(type, header.flags(), enclosing.enclosing(header.next())));
      return 0;
    }
    payloads.add(new Payload(type, header.flags(), body));
    return header.next();
  }

  private static void writePayloads(
      FieldWriter fields, List<Payload> payloads, PayloadTypes types) {
    for (int i = 0; i < payloads.size(); i++) {
      Payload payload = payloads.get(i);
      int next = i + 1 < payloads.size() ? payloads.get(i + 1).type() : payload.body().inner();
      int start = fields.length();
      PayloadHeader.walk(fields, new PayloadHeader(next, payload.flags(), 0));
      types.write(payload.type(), payload.body(), fields);
      fields.patch16(start + 2, fields.length() - start);
    }
  }

  /**
   * Its bytes.
   *
   * @param types the payload types of a major version
   */
  public byte[] encode(IntFunction<PayloadTypes> types) {
    FieldWriter fields = new FieldWriter();
    IsakmpHeader.walk(fields, header);
    writePayloads(fields, payloads, types.apply(header.majorVersion()));
    fields.rest("Encrypted payloads", encrypted);
    fields.rest("Trailing bytes", trailing);
    return fields.toByteArray();
  }

  /** The bodies of a kind, in order. */
  public <T extends Body> List<T> all(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Payload payload : payloads) {
      if (kind.isInstance(payload.body())) {
        found.add(kind.cast(payload.body()));
      }
    }
    return found;
  }

  /** The first body of a kind. */
  public <T extends Body> Optional<T> first(Class<T> kind) {
    return all(kind).stream().findFirst();
  }
}
