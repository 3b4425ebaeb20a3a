package org.vpndiag.wire.isakmp;

/**
 * A payload of a message.
 *
 * @param type its number, whose meaning depends on the version
 * @param flags the reserved byte of its header, in IKEv2 with the Critical bit 0x80
 * @param body what it holds
 */
public record Payload(int type, int flags, Body body) {

  /** A payload with no flags. */
  public Payload(int type, Body body) {
    this(type, 0, body);
  }
}
