package org.vpndiag.probe.port;

import org.vpndiag.wire.Slice;

/** What came, or did not, at a port. */
public sealed interface Arrival {

  /** A datagram's payload. */
  record Datagram(Slice payload) implements Arrival {}

  /** An ICMP error about something that was sent. */
  record Icmp(IcmpError error) implements Arrival {}

  /** Nothing in the time given. */
  record Nothing() implements Arrival {}
}
