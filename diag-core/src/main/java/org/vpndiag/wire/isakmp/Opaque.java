package org.vpndiag.wire.isakmp;

import org.vpndiag.wire.Slice;

/**
 * The body of a payload whose type is not known, kept as it came.
 *
 * @param data the bytes behind the generic header
 */
public record Opaque(Slice data) implements Body {
  static final Opaque BLANK = new Opaque(Slice.of(new byte[0]));

  static Opaque walk(Fields fields, Opaque opaque) {
    return new Opaque(fields.rest("Data", opaque.data));
  }
}
