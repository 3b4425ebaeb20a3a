package org.vpndiag.wire.ikev2;

import org.vpndiag.wire.Slice;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Key Exchange payload (RFC 7296 section 3.4).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   Diffie-Hellman Group Num    |           RESERVED            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                       Key Exchange Data                       ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param group the Diffie-Hellman group
 * @param data the public value
 */
public record KeyExchange(int group, Slice data) implements Ikev2Body {
  static final KeyExchange BLANK = new KeyExchange(0, NONE);

  static KeyExchange walk(Fields fields, KeyExchange value) {
    int group = fields.uint16("Diffie-Hellman Group Num", value.group);
    fields.reserved(2);
    return new KeyExchange(group, fields.rest("Key Exchange Data", value.data));
  }
}
