package org.vpndiag.probe;

import org.vpndiag.probe.port.IcmpError;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/** What a request led to. */
sealed interface Reply {

  /** The responder answered. */
  record Answer(IsakmpMessage message) implements Reply {}

  /** No answer to any of the tries. */
  record Silence() implements Reply {}

  /** No answer, but an ICMP error. */
  record Unreachable(IcmpError icmp) implements Reply {}

  /** Not sent: the allowance is used up, or the run was cancelled. */
  record NotSent() implements Reply {}
}
