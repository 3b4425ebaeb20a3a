package org.vpndiag.status;

/** The help that swanctl prints after an error. */
final class SwanctlUsage {

  private SwanctlUsage() {}

  /** Whether the help starts here; it goes on to the end. */
  static boolean starts(String line) {
    return (line.startsWith("strongSwan ") && line.endsWith(" swanctl")) || line.equals("usage:");
  }
}
