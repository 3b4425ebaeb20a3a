package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Certificate payload (RFC 2408 section 3.9).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Cert. Type   !                                               !
 * +-+-+-+-+-+-+-+-+          Certificate data                     !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type the certificate's encoding; 4 is X.509 for signatures
 * @param data the certificate
 */
public record Certificate(int type, Slice data) implements Ikev1Body {
  static final Certificate BLANK = new Certificate(0, NONE);

  static Certificate walk(Fields fields, Certificate value) {
    int type = fields.uint8("Cert Encoding", value.type);
    return new Certificate(type, fields.rest("Certificate Data", value.data));
  }
}
