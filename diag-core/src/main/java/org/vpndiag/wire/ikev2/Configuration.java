package org.vpndiag.wire.ikev2;

import java.util.List;
import org.vpndiag.wire.isakmp.Attribute;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Configuration payload (RFC 7296 section 3.15).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   CFG Type    |                    RESERVED                   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                   Configuration Attributes                    ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type 1 request, 2 reply, 3 set, 4 acknowledge
 * @param attributes the attributes, all TLV
 */
public record Configuration(int type, List<Attribute> attributes) implements Ikev2Body {
  static final Configuration BLANK = new Configuration(0, List.of());

  /** Keeps its own copy. */
  public Configuration {
    attributes = List.copyOf(attributes);
  }

  static Configuration walk(Fields fields, Configuration value) {
    int type = fields.uint8("CFG Type", value.type);
    fields.reserved(3);
    return new Configuration(type, fields.each(Attribute::walk, Attribute.BLANK, value.attributes));
  }
}
