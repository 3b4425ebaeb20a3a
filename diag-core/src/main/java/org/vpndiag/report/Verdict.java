package org.vpndiag.report;

/** The answer to "does it work?". */
public enum Verdict {
  /** Every rung that the evidence can show is up. */
  HEALTHY,
  /** A rung is down that should be up, or traffic goes unprotected. */
  BROKEN,
  /** No attempt in sight, or the deciding source is missing. */
  UNDETERMINED
}
