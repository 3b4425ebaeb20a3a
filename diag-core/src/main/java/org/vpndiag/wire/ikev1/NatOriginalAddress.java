package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The NAT-OA payload (RFC 3947 section 5.2).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !    ID Type    !                  RESERVED                     !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                         Address                               !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type 1 for an IPv4 address, 5 for IPv6
 * @param data the address
 */
public record NatOriginalAddress(int type, Slice data) implements Ikev1Body {
  static final NatOriginalAddress BLANK = new NatOriginalAddress(0, NONE);

  static NatOriginalAddress walk(Fields fields, NatOriginalAddress value) {
    int type = fields.uint8("ID Type", value.type);
    fields.reserved(3);
    return new NatOriginalAddress(type, fields.rest("Address", value.data));
  }
}
