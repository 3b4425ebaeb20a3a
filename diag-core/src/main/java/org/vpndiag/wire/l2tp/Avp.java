package org.vpndiag.wire.l2tp;

import org.vpndiag.wire.Slice;

/**
 * An attribute-value pair (RFC 2661 section 4.1).
 *
 * @param mandatory whether a receiver that does not know it must end the tunnel or session
 * @param hidden whether the value is encrypted with the tunnel's secret
 * @param vendorId 0 for the IETF's attributes
 * @param type the attribute's number
 * @param value the value, as it was on the wire
 */
public record Avp(boolean mandatory, boolean hidden, int vendorId, int type, Slice value) {

  static final int HEADER = 6;

  /** Reads one at an offset; its whole length is known to be there. */
  static Avp read(Slice body, int at) {
    int bits = body.uint16(at);
    return new Avp(
        (bits & 0x8000) != 0,
        (bits & 0x4000) != 0,
        body.uint16(at + 2),
        body.uint16(at + 4),
        body.slice(at + HEADER, (bits & 0x3ff) - HEADER));
  }

  /** Whether it is the IETF's attribute of a number, readable and long enough. */
  public boolean is(int number) {
    return vendorId == 0 && type == number && !hidden && value.has(AvpType.of(number).length());
  }

  /** Its name. */
  public String name() {
    return vendorId == 0 ? AvpType.of(type).name() : vendorId + "/" + type;
  }

  /** Its value in words; that of a hidden one is not guessed. */
  public String shown() {
    if (hidden) {
      return "hidden";
    }
    return is(type) ? AvpType.of(type).show().apply(value) : value.hex();
  }
}
