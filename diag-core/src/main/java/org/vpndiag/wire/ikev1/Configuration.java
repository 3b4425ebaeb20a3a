package org.vpndiag.wire.ikev1;

import java.util.List;
import org.vpndiag.wire.isakmp.Attribute;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Attribute payload of a Transaction exchange (draft-dukes-ike-mode-cfg section 3.2).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !     Type      !   RESERVED    !           Identifier          !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                           Attributes                          ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type 1 request, 2 reply, 3 set, 4 acknowledge
 * @param identifier what ties an answer to its request
 * @param attributes the attributes
 */
public record Configuration(int type, int identifier, List<Attribute> attributes)
    implements Ikev1Body {
  static final Configuration BLANK = new Configuration(0, 0, List.of());

  /** Keeps its own copy. */
  public Configuration {
    attributes = List.copyOf(attributes);
  }

  static Configuration walk(Fields fields, Configuration value) {
    int type = fields.uint8("Type", value.type);
    fields.reserved(1);
    int identifier = fields.uint16("Identifier", value.identifier);
    return new Configuration(
        type, identifier, fields.each(Attribute::walk, Attribute.BLANK, value.attributes));
  }
}
