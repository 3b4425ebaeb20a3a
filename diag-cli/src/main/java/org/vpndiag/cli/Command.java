package org.vpndiag.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command: what it accepts, and what it does. */
interface Command {

  /** Its name, options and parameters. */
  CommandSpec spec();

  /**
   * Runs it.
   *
   * @return the exit code
   * @throws IOException when the result cannot be written
   * @throws UsageException when the arguments do not go together
   */
  int run(ParseResult arguments, Console console) throws IOException;
}
