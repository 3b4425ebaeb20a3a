package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Vendor ID payload (RFC 7296 section 3.12): all of it is data.
 *
 * @param data the identifier
 */
public record VendorId(Slice data) implements Ikev2Body {
  static final VendorId BLANK = new VendorId(NONE);

  static VendorId walk(Fields fields, VendorId value) {
    return new VendorId(fields.rest("Vendor ID", value.data));
  }
}
