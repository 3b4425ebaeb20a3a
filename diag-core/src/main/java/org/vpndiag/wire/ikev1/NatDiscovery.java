package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The NAT-D payload (RFC 3947 section 3.2): all of it is data.
 *
 * @param data the hash of cookies, address and port
 */
public record NatDiscovery(Slice data) implements Ikev1Body {
  static final NatDiscovery BLANK = new NatDiscovery(NONE);

  static NatDiscovery walk(Fields fields, NatDiscovery value) {
    return new NatDiscovery(fields.rest("HASH of the address and port", value.data));
  }
}
