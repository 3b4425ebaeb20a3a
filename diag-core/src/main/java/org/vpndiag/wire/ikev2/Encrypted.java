package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Enclosing;
import org.vpndiag.wire.isakmp.Fields;

/** What only the peers can read: SK whole, or as a fragment in SKF. */
public sealed interface Encrypted extends Ikev2Body, Enclosing {

  /**
   * The Encrypted payload (RFC 7296 section 3.14): all of it is data.
   *
   * @param inner the type of the first payload inside
   * @param data initialization vector, ciphertext and checksum
   */
  record Sk(int inner, Slice data) implements Encrypted {
    static final Sk BLANK = new Sk(0, NONE);

    static Sk walk(Fields fields, Sk value) {
      return new Sk(value.inner, fields.rest("Encrypted IKE Payloads", value.data));
    }

    @Override
    public Sk enclosing(int firstInside) {
      return new Sk(firstInside, data);
    }
  }

  /**
   * The Encrypted Fragment payload (RFC 7383 section 2.5).
   *
   * <pre>
   * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   * |        Fragment Number        |        Total Fragments        |
   * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
   * </pre>
   *
   * @param inner the type of the first payload inside, in the first fragment only
   * @param number its place, from 1
   * @param total how many there are
   * @param data initialization vector, ciphertext and checksum
   */
  record Skf(int inner, int number, int total, Slice data) implements Encrypted {
    static final Skf BLANK = new Skf(0, 0, 0, NONE);

    static Skf walk(Fields fields, Skf value) {
      return new Skf(
          value.inner,
          fields.uint16("Fragment Number", value.number),
          fields.uint16("Total Fragments", value.total),
          fields.rest("Encrypted content", value.data));
    }

    @Override
    public Skf enclosing(int firstInside) {
      return new Skf(firstInside, number, total, data);
    }
  }
}
