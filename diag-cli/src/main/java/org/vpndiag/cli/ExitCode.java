package org.vpndiag.cli;

import org.vpndiag.report.Input;
import org.vpndiag.report.Report;

/** What a run says to scripts. */
final class ExitCode {
  /** Nothing wrong found. */
  static final int HEALTHY = 0;

  /** A problem was found. */
  static final int BROKEN = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Too little could be seen. */
  static final int UNDETERMINED = 3;

  /** No input could be read. */
  static final int NO_INPUT = 4;

  /** A defect in vpndiag itself. */
  static final int DEFECT = 70;

  private ExitCode() {}

  /** The exit code of a report: its verdict, unless nothing at all could be read. */
  static int of(Report report) {
    if (Input.allUnusable(report.inputs())) {
      return NO_INPUT;
    }
    return switch (report.verdict()) {
      case HEALTHY -> HEALTHY;
      case BROKEN -> BROKEN;
      case UNDETERMINED -> UNDETERMINED;
    };
  }
}
