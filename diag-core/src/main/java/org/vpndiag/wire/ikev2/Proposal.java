package org.vpndiag.wire.ikev2;

import java.util.List;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Proposal substructure (RFC 7296 section 3.3.1).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | Proposal Num  |  Protocol ID  |    SPI Size   |Num  Transforms|
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                        SPI (variable)                         ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param number its number, from 1
 * @param protocolId 1 IKE, 2 AH, 3 ESP
 * @param spi the sender's SPI; empty in IKE_SA_INIT
 * @param transforms the transforms of all types
 */
public record Proposal(int number, int protocolId, Slice spi, List<Transform> transforms) {
  static final Proposal BLANK = new Proposal(0, 0, Ikev2Body.NONE, List.of());

  /** Keeps its own copy. */
  public Proposal {
    transforms = List.copyOf(transforms);
  }

  static Proposal walk(Fields fields, Proposal value) {
    int number = fields.uint8("Proposal Num", value.number);
    int protocolId = fields.uint8("Protocol ID", value.protocolId);
    int spiSize = fields.uint8("SPI Size", value.spi.length());
    int count = fields.uint8("Num Transforms", value.transforms.size());
    Slice spi = fields.bytes("SPI", spiSize, value.spi);
    List<Transform> transforms =
        fields.chain("Transform", 3, Transform::walk, Transform.BLANK, value.transforms);
    fields.check(
        transforms.size() == count,
        "Num Transforms is " + count + ", there are " + transforms.size());
    return new Proposal(number, protocolId, spi, transforms);
  }
}
