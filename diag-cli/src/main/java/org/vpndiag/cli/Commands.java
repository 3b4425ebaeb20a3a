package org.vpndiag.cli;

import java.util.List;

/** All commands, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  static List<Command> all() {
    return List.of(new DoctorCommand(), new RulesCommand());
  }
}
