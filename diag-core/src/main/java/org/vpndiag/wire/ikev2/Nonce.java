package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Nonce payload (RFC 7296 section 3.9): all of it is data.
 *
 * @param data the nonce, 16 to 256 bytes
 */
public record Nonce(Slice data) implements Ikev2Body {
  static final Nonce BLANK = new Nonce(NONE);

  static Nonce walk(Fields fields, Nonce value) {
    return new Nonce(fields.rest("Nonce Data", value.data));
  }
}
