package org.vpndiag.probe.port;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A way to one address and port of a responder. Waiting happens nowhere else. */
public interface DatagramPort extends Closeable {

  /**
   * Sends a datagram.
   *
   * @return an ICMP error about an earlier one, if the system reports it now
   * @throws IOException when it cannot be sent
   */
  Optional<IcmpError> send(byte[] datagram) throws IOException;

  /**
   * Waits for what comes next.
   *
   * @param atMost how long; zero asks without waiting
   * @throws IOException when the port is broken
   */
  Arrival receive(Duration atMost) throws IOException;
}
