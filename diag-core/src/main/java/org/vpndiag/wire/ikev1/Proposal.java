package org.vpndiag.wire.ikev1;

import java.util.List;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Proposal payload (RFC 2408 section 3.5).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Proposal #   !  Protocol-Id  !    SPI Size   !# of Transforms!
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                        SPI (variable)                         !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param number its number; proposals of one number belong together
 * @param protocolId the protocol, see {@link IpsecDoi#PROTOCOLS}
 * @param spi the sender's SPI; for phase 1 mostly empty
 * @param transforms the alternatives, the preferred one first
 */
public record Proposal(int number, int protocolId, Slice spi, List<Transform> transforms) {
  static final Proposal BLANK = new Proposal(0, 0, Ikev1Body.NONE, List.of());

  /** Keeps its own copy. */
  public Proposal {
    transforms = List.copyOf(transforms);
  }

  static Proposal walk(Fields fields, Proposal value) {
    int number = fields.uint8("Proposal #", value.number);
    int protocolId = fields.uint8("Protocol-Id", value.protocolId);
    int spiSize = fields.uint8("SPI Size", value.spi.length());
    int count = fields.uint8("# of Transforms", value.transforms.size());
    Slice spi = fields.bytes("SPI", spiSize, value.spi);
    List<Transform> transforms =
        fields.chain("Transform", 3, Transform::walk, Transform.BLANK, value.transforms);
    fields.check(
        transforms.size() == count,
        "# of Transforms is " + count + ", there are " + transforms.size());
    return new Proposal(number, protocolId, spi, transforms);
  }
}
