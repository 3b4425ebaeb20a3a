package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Nonce payload (RFC 2408 section 3.13): all of it is data.
 *
 * @param data the nonce, 8 to 256 bytes (RFC 2409 section 5)
 */
public record Nonce(Slice data) implements Ikev1Body {
  static final Nonce BLANK = new Nonce(NONE);

  static Nonce walk(Fields fields, Nonce value) {
    return new Nonce(fields.rest("Nonce Data", value.data));
  }
}
