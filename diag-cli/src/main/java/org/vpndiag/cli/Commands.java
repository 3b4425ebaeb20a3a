package org.vpndiag.cli;

import java.util.List;
import org.vpndiag.host.Host;
import org.vpndiag.host.LinuxHost;

/** All commands, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  static List<Command> all() {
    Host host = new LinuxHost();
    return List.of(
        new DoctorCommand(host),
        new AnalyzeCommand(),
        new LogCommand(),
        new StatusCommand(host),
        new CollectCommand(host),
        new ProbeCommand(),
        new ExplainCommand(),
        new RulesCommand(),
        new SchemaCommand());
  }
}
