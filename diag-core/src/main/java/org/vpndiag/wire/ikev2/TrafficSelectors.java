package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Traffic Selector payloads TSi and TSr (RFC 7296 section 3.13). They travel encrypted; the
 * selectors themselves are kept as bytes.
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | Number of TSs |                 RESERVED                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                       Traffic Selectors                       ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param count how many there are
 * @param selectors their bytes
 */
public record TrafficSelectors(int count, Slice selectors) implements Ikev2Body {
  static final TrafficSelectors BLANK = new TrafficSelectors(0, NONE);

  static TrafficSelectors walk(Fields fields, TrafficSelectors value) {
    int count = fields.uint8("Number of TSs", value.count);
    fields.reserved(3);
    return new TrafficSelectors(count, fields.rest("Traffic Selectors", value.selectors));
  }
}
