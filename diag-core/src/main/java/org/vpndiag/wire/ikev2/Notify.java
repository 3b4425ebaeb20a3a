package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Notify payload (RFC 7296 section 3.10).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Protocol ID  |   SPI Size    |      Notify Message Type      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                Security Parameter Index (SPI)                 ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                       Notification Data                       ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param protocolId the protocol it is about; 0 for none
 * @param type what it says, see {@link NotifyTypes}
 * @param spi the SA it is about; mostly empty
 * @param data what belongs to the type
 */
public record Notify(int protocolId, int type, Slice spi, Slice data) implements Ikev2Body {
  static final Notify BLANK = new Notify(0, 0, NONE, NONE);

  static Notify walk(Fields fields, Notify value) {
    int protocolId = fields.uint8("Protocol ID", value.protocolId);
    int spiSize = fields.uint8("SPI Size", value.spi.length());
    int type = fields.uint16("Notify Message Type", value.type);
    Slice spi = fields.bytes("SPI", spiSize, value.spi);
    return new Notify(protocolId, type, spi, fields.rest("Notification Data", value.data));
  }

  /** What it says, by name or number. */
  public String name() {
    return NotifyTypes.NAMES.name(type);
  }
}
