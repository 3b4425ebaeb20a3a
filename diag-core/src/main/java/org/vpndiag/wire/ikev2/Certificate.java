package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Certificate and Certificate Request payloads (RFC 7296 sections 3.6 and 3.7).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Cert. Type   !                                               !
 * +-+-+-+-+-+-+-+-+          Certificate data                     !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type the encoding
 * @param data the certificate, or the hashes of acceptable authorities
 */
public record Certificate(int type, Slice data) implements Ikev2Body {
  static final Certificate BLANK = new Certificate(0, NONE);

  static Certificate walk(Fields fields, Certificate value) {
    int type = fields.uint8("Cert Encoding", value.type);
    return new Certificate(type, fields.rest("Certificate Data", value.data));
  }
}
