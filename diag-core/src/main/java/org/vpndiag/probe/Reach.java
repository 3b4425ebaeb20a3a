package org.vpndiag.probe;

import org.vpndiag.probe.port.IcmpError;

/** What came of asking at a port. */
public enum Reach {
  /** It answered, whatever. */
  ANSWERED,
  /** Nothing came. */
  SILENT,
  /** The host says that nobody listens there. */
  CLOSED,
  /** Something on the way, or the own host, refuses to pass it on. */
  BLOCKED,
  /** It was not asked. */
  NOT_ASKED;

  static Reach of(Reply reply) {
    if (reply instanceof Reply.Answer) {
      return ANSWERED;
    }
    if (reply instanceof Reply.Unreachable unreachable) {
      return unreachable.icmp() == IcmpError.PORT_UNREACHABLE ? CLOSED : BLOCKED;
    }
    return reply instanceof Reply.NotSent ? NOT_ASKED : SILENT;
  }
}
