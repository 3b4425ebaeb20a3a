package org.vpndiag.wire.ikev1;

import java.util.List;
import java.util.OptionalLong;
import org.vpndiag.wire.isakmp.Attribute;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Transform payload (RFC 2408 section 3.6).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * !  Transform #  !  Transform-Id !           RESERVED2           !
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                        SA Attributes                          ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param number its number
 * @param id for phase 1 {@link Oakley#KEY_IKE}, for ESP see {@link IpsecDoi#ESP_TRANSFORMS}
 * @param attributes for phase 1 {@link Oakley#ATTRIBUTES}, else {@link IpsecDoi#ATTRIBUTES}
 */
public record Transform(int number, int id, List<Attribute> attributes) {
  static final Transform BLANK = new Transform(0, 0, List.of());

  /** Keeps its own copy. */
  public Transform {
    attributes = List.copyOf(attributes);
  }

  static Transform walk(Fields fields, Transform value) {
    int number = fields.uint8("Transform #", value.number);
    int id = fields.uint8("Transform-Id", value.id);
    fields.reserved(2);
    return new Transform(
        number, id, fields.each(Attribute::walk, Attribute.BLANK, value.attributes));
  }

  /** The first attribute of a type as a number. */
  public OptionalLong number(int type) {
    for (Attribute attribute : attributes) {
      if (attribute.type() == type) {
        return attribute.number();
      }
    }
    return OptionalLong.empty();
  }
}
