package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;

/**
 * The ports of a datagram.
 *
 * @param source the sender's
 * @param destination the receiver's
 */
public record UdpPorts(int source, int destination) {

  static UdpPorts of(int both) {
    return new UdpPorts(both >>> 16, both & 0xffff);
  }

  /** Written out, because what records get is linked anew at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UdpPorts ports
        && source == ports.source
        && destination == ports.destination;
  }

  @Override
  public int hashCode() {
    return source << 16 | destination;
  }
}
