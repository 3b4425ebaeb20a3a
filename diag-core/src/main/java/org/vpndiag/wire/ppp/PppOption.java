package org.vpndiag.wire.ppp;

import org.vpndiag.wire.Slice;

/**
 * A configuration option (RFC 1661 section 6).
 *
 * @param type its number, whose meaning depends on the protocol
 * @param value what follows its type and length
 */
public record PppOption(int type, Slice value) {

  /** Whether a protocol negotiates options. */
  static boolean negotiatedBy(int protocol) {
    return OptionType.PROTOCOLS.contains(protocol);
  }

  /** Its name in a protocol. */
  public String name(PppProtocol protocol) {
    return OptionType.of(protocol.number(), type).name();
  }

  /** Name and value in words. */
  public String shown(PppProtocol protocol) {
    OptionType known = OptionType.of(protocol.number(), type);
    String shown = value.has(known.length()) ? known.show().apply(value) : value.hex();
    return shown.isEmpty() ? known.name() : known.name() + " " + shown;
  }
}
