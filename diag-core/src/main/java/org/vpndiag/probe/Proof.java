package org.vpndiag.probe;

/** How it is known that a proposal is accepted. */
public enum Proof {
  /** It was chosen in an answer. */
  REPLY,
  /** Its algorithms are accepted in other combinations, and samples of the rest were too. */
  INFERRED
}
