package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Identification payload (RFC 2407 section 4.6.2).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !   ID Type     !  Protocol ID  !             Port              !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                     Identification Data                       ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type its kind, see {@link IpsecDoi#IDENTIFICATION_TYPES}
 * @param protocolId the IP protocol; 0 for any
 * @param port the port; 0 for any
 * @param data the identity
 */
public record Identification(int type, int protocolId, int port, Slice data) implements Ikev1Body {
  static final Identification BLANK = new Identification(0, 0, 0, NONE);

  static Identification walk(Fields fields, Identification value) {
    return new Identification(
        fields.uint8("ID Type", value.type),
        fields.uint8("Protocol ID", value.protocolId),
        fields.uint16("Port", value.port),
        fields.rest("Identification Data", value.data));
  }
}
