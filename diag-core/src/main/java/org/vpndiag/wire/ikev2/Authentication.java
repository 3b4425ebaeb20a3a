package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Authentication payload (RFC 7296 section 3.8).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !   Auth Method !                  RESERVED                     !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                  Authentication Data                          !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type the authentication method
 * @param data the proof
 */
public record Authentication(int type, Slice data) implements Ikev2Body {
  static final Authentication BLANK = new Authentication(0, NONE);

  static Authentication walk(Fields fields, Authentication value) {
    int type = fields.uint8("Auth Method", value.type);
    fields.reserved(3);
    return new Authentication(type, fields.rest("Authentication Data", value.data));
  }
}
