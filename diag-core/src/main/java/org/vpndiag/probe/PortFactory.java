package org.vpndiag.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
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
}
