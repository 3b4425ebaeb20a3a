package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Vendor ID payload (RFC 2408 section 3.16): all of it is data.
 *
 * @param data the identifier, often a hash of a name
 */
public record VendorId(Slice data) implements Ikev1Body {
  static final VendorId BLANK = new VendorId(NONE);

  static VendorId walk(Fields fields, VendorId value) {
    return new VendorId(fields.rest("Vendor ID", value.data));
  }
}
