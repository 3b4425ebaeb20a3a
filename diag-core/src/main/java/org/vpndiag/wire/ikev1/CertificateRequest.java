package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Certificate Request payload (RFC 2408 section 3.10).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Cert. Type   !                                               !
 * +-+-+-+-+-+-+-+-+          Certificate Authority                !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type the encoding asked for
 * @param data an acceptable authority's name; may be empty
 */
public record CertificateRequest(int type, Slice data) implements Ikev1Body {
  static final CertificateRequest BLANK = new CertificateRequest(0, NONE);

  static CertificateRequest walk(Fields fields, CertificateRequest value) {
    int type = fields.uint8("Cert Type", value.type);
    return new CertificateRequest(type, fields.rest("Certificate Authority", value.data));
  }
}
