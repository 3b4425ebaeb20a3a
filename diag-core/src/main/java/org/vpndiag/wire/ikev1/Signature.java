package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Signature payload (RFC 2408 section 3.12): all of it is data.
 *
 * @param data the signature
 */
public record Signature(Slice data) implements Ikev1Body {
  static final Signature BLANK = new Signature(NONE);

  static Signature walk(Fields fields, Signature value) {
    return new Signature(fields.rest("Signature Data", value.data));
  }
}
