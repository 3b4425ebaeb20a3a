package org.vpndiag.probe.port;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.vpndiag.wire.Slice;

/** Puts the non-ESP marker before each message and takes it off (RFC 3948 section 2.2). */
public final class NatTraversalPort implements DatagramPort {
  private static final int MARKER = 4;

  private final DatagramPort port;

  /** Wraps a port to a responder's port 4500. */
  public NatTraversalPort(DatagramPort port) {
    this.port = port;
  }

  @Override
  public Optional<IcmpError> send(byte[] message) throws IOException {
    byte[] marked = new byte[MARKER + message.length];
    System.arraycopy(message, 0, marked, MARKER, message.length);
    return port.send(marked);
  }

  @Override
  public Arrival receive(Duration atMost) throws IOException {
    Arrival arrival = port.receive(atMost);
    if (arrival instanceof Arrival.Datagram datagram) {
      Slice payload = datagram.payload();
      boolean marked = payload.has(MARKER) && payload.int32(0) == 0;
      // Without the marker it is ESP or a keepalive; an empty message is no answer to anything.
      return new Arrival.Datagram(payload.slice(marked ? MARKER : payload.length()));
    }
    return arrival;
  }

  @Override
  public void close() throws IOException {
    port.close();
  }
}
