package org.vpndiag.probe.port;

/** An ICMP error as far as a socket tells it (RFC 1122 section 4.1.3.3). */
public enum IcmpError {
  /** Nobody listens at the port. */
  PORT_UNREACHABLE,
  /** A router or filter refuses to pass it on, or there is no way. */
  UNREACHABLE
}
