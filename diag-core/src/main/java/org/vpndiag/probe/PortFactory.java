package org.vpndiag.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.vpndiag.probe.port.DatagramPort;

/** Opens ways to responders. */
@FunctionalInterface
public interface PortFactory {
  /**
   * Opens a way to an address and port.
   *
   * @throws IOException when there is none: no route, or the source port is taken
   */
  DatagramPort open(InetSocketAddress peer) throws IOException;

  /** The next hop to an address that does not answer ARP; empty where nothing is known of it. */
  default Optional<InetAddress> silentNextHop(InetAddress to) {
    return Optional.empty();
  }
}
