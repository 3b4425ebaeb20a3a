package org.vpndiag.wire.isakmp;

/** A body that holds the rest of the message's payloads, encrypted (RFC 7296 section 3.14). */
public interface Enclosing extends Body {

  /** The same body with the type of the first payload inside. */
  Body enclosing(int firstInside);
}
