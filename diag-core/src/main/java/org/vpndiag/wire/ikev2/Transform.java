package org.vpndiag.wire.ikev2;

import java.util.List;
import java.util.OptionalInt;
import org.vpndiag.wire.isakmp.Attribute;
import org.vpndiag.wire.isakmp.Fields;

/**
 * The Transform substructure (RFC 7296 section 3.3.2).
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Transform Type |   RESERVED    |          Transform ID         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                      Transform Attributes                     ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param type its type, see {@link TransformType}
 * @param id the algorithm's number within the type
 * @param attributes its attributes
 */
public record Transform(int type, int id, List<Attribute> attributes) {
  static final Transform BLANK = new Transform(0, 0, List.of());
  private static final int KEY_LENGTH = 14;

  /** Keeps its own copy. */
  public Transform {
    attributes = List.copyOf(attributes);
  }

  /** A transform; a key length of 0 bits is none. */
  public static Transform of(int type, int id, int keyLength) {
    return new Transform(
        type, id, keyLength == 0 ? List.of() : List.of(Attribute.of(KEY_LENGTH, keyLength)));
  }

  static Transform walk(Fields fields, Transform value) {
    int type = fields.uint8("Transform Type", value.type);
    fields.reserved(1);
    int id = fields.uint16("Transform ID", value.id);
    return new Transform(type, id, fields.each(Attribute::walk, Attribute.BLANK, value.attributes));
  }

  /** Its key length in bits, if it says one. */
  public OptionalInt keyLength() {
    for (Attribute attribute : attributes) {
      if (attribute.type() == KEY_LENGTH && attribute.number().isPresent()) {
        return OptionalInt.of((int) attribute.number().getAsLong());
      }
    }
    return OptionalInt.empty();
  }

  /** The algorithm's name with its key length, {@code ENCR_AES_CBC-256}. */
  public String name() {
    String name = TransformType.name(type, id);
    return keyLength().isPresent() ? name + "-" + keyLength().getAsInt() : name;
  }
}
