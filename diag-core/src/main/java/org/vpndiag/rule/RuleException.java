package org.vpndiag.rule;

/** A rule that cannot be used: where it stands and what is wrong, in one line. */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleException(Position at, String problem) {
    super(at + ": " + problem);
  }
}
