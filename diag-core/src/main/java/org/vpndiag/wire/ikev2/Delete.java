package org.vpndiag.wire.ikev2;

import java.util.List;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Delete payload (RFC 7296 section 3.11).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Protocol-Id  !   SPI Size    !           # of SPIs           !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~               Security Parameter Index(es) (SPI)              ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param protocolId the protocol whose SAs are gone
 * @param spiSize the length of each SPI in bytes; 0 for the IKE SA itself
 * @param spis the SPIs
 */
public record Delete(int protocolId, int spiSize, List<Slice> spis) implements Ikev2Body {
  static final Delete BLANK = new Delete(0, 0, List.of());

  /** Keeps its own copy. */
  public Delete {
    spis = List.copyOf(spis);
  }

  static Delete walk(Fields fields, Delete value) {
    int protocolId = fields.uint8("Protocol-Id", value.protocolId);
    int spiSize = fields.uint8("SPI Size", value.spiSize);
    int count = fields.uint16("# of SPIs", value.spis.size());
    fields.check(spiSize > 0 || count == 0, count + " SPIs of no length");
    List<Slice> spis = fields.each((f, spi) -> f.bytes("SPI", spiSize, spi), NONE, value.spis);
    fields.check(spis.size() == count, "# of SPIs is " + count + ", there are " + spis.size());
    return new Delete(protocolId, spiSize, spis);
  }
}
