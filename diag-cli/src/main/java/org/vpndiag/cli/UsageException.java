package org.vpndiag.cli;

/** The command line cannot be carried out as it stands; says why in one line. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String problem) {
    super(problem);
  }
}
