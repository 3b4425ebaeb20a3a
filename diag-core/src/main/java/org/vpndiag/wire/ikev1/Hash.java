package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Hash payload (RFC 2408 section 3.11): all of it is data.
 *
 * @param data the hash
 */
public record Hash(Slice data) implements Ikev1Body {
  static final Hash BLANK = new Hash(NONE);

  static Hash walk(Fields fields, Hash value) {
    return new Hash(fields.rest("Hash Data", value.data));
  }
}
