package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Identification payloads IDi and IDr (RFC 7296 section 3.5).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !    ID Type    !                  RESERVED                     !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                  Identification Data                          !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type the identity's kind
 * @param data the identity
 */
public record Identification(int type, Slice data) implements Ikev2Body {
  static final Identification BLANK = new Identification(0, NONE);

  static Identification walk(Fields fields, Identification value) {
    int type = fields.uint8("ID Type", value.type);
    fields.reserved(3);
    return new Identification(type, fields.rest("Identification Data", value.data));
  }
}
