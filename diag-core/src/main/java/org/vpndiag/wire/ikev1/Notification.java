package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Notification payload (RFC 2408 section 3.14).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !              Domain of Interpretation  (DOI)                  !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Protocol-ID  !   SPI Size    !      Notify Message Type      !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                Security Parameter Index (SPI)                 ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                       Notification Data                       ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param doi the domain of interpretation
 * @param protocolId the protocol it is about, see {@link IpsecDoi#PROTOCOLS}
 * @param type what it says, see {@link NotifyTypes}
 * @param spi the SA it is about; for phase 1 empty or both cookies
 * @param data what belongs to the type
 */
public record Notification(long doi, int protocolId, int type, Slice spi, Slice data)
    implements Ikev1Body {
  static final Notification BLANK = new Notification(0, 0, 0, NONE, NONE);

  static Notification walk(Fields fields, Notification value) {
    long doi = fields.uint32("DOI", value.doi);
    int protocolId = fields.uint8("Protocol-ID", value.protocolId);
    int spiSize = fields.uint8("SPI Size", value.spi.length());
    int type = fields.uint16("Notify Message Type", value.type);
    Slice spi = fields.bytes("SPI", spiSize, value.spi);
    return new Notification(
        doi, protocolId, type, spi, fields.rest("Notification Data", value.data));
  }

  /** What it says, by name or number. */
  public String name() {
    return NotifyTypes.NAMES.name(type);
  }
}
