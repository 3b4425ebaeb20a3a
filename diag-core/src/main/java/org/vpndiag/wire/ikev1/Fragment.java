package org.vpndiag.wire.ikev1;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * A fragment of a message ([MS-IKEE] section 2.2.3.1).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !          Fragment ID          !  Fragment Num !     Flags     !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                         Fragment Data                         ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param id the same in all fragments of a message
 * @param number its place, from 1
 * @param flags 1 in the last fragment
 * @param data a piece of the message, which begins with an ISAKMP header
 */
public record Fragment(int id, int number, int flags, Slice data) implements Ikev1Body {
  static final Fragment BLANK = new Fragment(0, 0, 0, NONE);

  static Fragment walk(Fields fields, Fragment value) {
    return new Fragment(
        fields.uint16("Fragment ID", value.id),
        fields.uint8("Fragment Number", value.number),
        fields.uint8("Flags", value.flags),
        fields.rest("Fragment Data", value.data));
  }

  /** Whether no other follows. */
  public boolean last() {
    return (flags & 1) != 0;
  }
}
