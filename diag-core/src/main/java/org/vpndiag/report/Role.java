package org.vpndiag.report;

/** What a finding is to the failure. */
public enum Role {
  /** What to repair. */
  ROOT_CAUSE,
  /** It makes the failure worse or takes part in it. */
  CONTRIBUTING,
  /** It follows from the root cause. */
  CONSEQUENCE,
  /** It has nothing to do with the failure. */
  ADVICE
}
