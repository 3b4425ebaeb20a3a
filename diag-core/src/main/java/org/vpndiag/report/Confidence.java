package org.vpndiag.report;

/** How sure a finding is. */
public enum Confidence {
  /** The peer, a daemon or the kernel said so. */
  CERTAIN,
  /** The pattern has one usual cause. */
  LIKELY,
  /** Other causes fit; they are listed with what tells them apart. */
  POSSIBLE
}
