package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Key Exchange payload (RFC 2408 section 3.7): all of it is data.
 *
 * @param data the public value
 */
public record KeyExchange(Slice data) implements Ikev1Body {
  static final KeyExchange BLANK = new KeyExchange(NONE);

  static KeyExchange walk(Fields fields, KeyExchange value) {
    return new KeyExchange(fields.rest("Key Exchange Data", value.data));
  }
}
