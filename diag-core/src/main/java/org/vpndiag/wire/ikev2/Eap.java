package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The EAP payload (RFC 7296 section 3.16): all of it is data.
 *
 * @param data the EAP message
 */
public record Eap(Slice data) implements Ikev2Body {
  static final Eap BLANK = new Eap(NONE);

  static Eap walk(Fields fields, Eap value) {
    return new Eap(fields.rest("EAP Message", value.data));
  }
}
