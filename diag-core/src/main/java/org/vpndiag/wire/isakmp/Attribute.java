package org.vpndiag.wire.isakmp;

import java.util.OptionalLong;
import org.vpndiag.wire.Slice;

/**
 * A data attribute (RFC 2408 section 3.3, RFC 7296 section 3.3.5).
 *
 * <pre>
 *                      1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !A!       Attribute Type        !    AF=0  Attribute Length     !
 * !F!                             !    AF=1  Attribute Value      !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !                   AF=0  Attribute Value                       !
 * !                   AF=1  Not Transmitted                       !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type its number without the format bit
 * @param basic whether it has the form TV with a value of two bytes; else TLV
 * @param value its value
 */
public record Attribute(int type, boolean basic, Slice value) {
  private static final int FORMAT = 0x8000;

  /** What a reader starts from. */
  public static final Attribute BLANK = new Attribute(0, false, Slice.of(new byte[0]));

  /** A number: in the form TV when it fits into two bytes, else as four bytes. */
  public static Attribute of(int type, long number) {
    boolean basic = number >= 0 && number <= 0xffff;
    byte[] bytes = new byte[basic ? 2 : 4];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (number >> (8 * (bytes.length - 1 - i)));
    }
    return new Attribute(type, basic, Slice.of(bytes));
  }

  /** The declaration. */
  public static Attribute walk(Fields fields, Attribute attribute) {
    int format = fields.uint16("Attribute Type", attribute.type | (attribute.basic ? FORMAT : 0));
    boolean basic = (format & FORMAT) != 0;
    int length = basic ? 2 : fields.uint16("Attribute Length", attribute.value.length());
    Slice value = fields.bytes("Attribute Value", length, attribute.value);
    return new Attribute(format & ~FORMAT, basic, value);
  }

  /** Its value as an unsigned number; empty when it has more than seven bytes or none. */
  public OptionalLong number() {
    if (value.isEmpty() || value.length() > 7) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (int i = 0; i < value.length(); i++) {
      number = (number << 8) | value.uint8(i);
    }
    return OptionalLong.of(number);
  }
}
