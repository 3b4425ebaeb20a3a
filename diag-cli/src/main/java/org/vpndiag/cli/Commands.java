package org.vpndiag.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vpndiag.host.Host;
import org.vpndiag.host.LinuxHost;

/** All commands by their names, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  static Map<String, Command> all() {
    Host host = new LinuxHost();
    Map<String, Command> all = new LinkedHashMap<>();
    all.put("doctor", new DoctorCommand(host));
    all.put("analyze", new AnalyzeCommand());
    all.put("log", new LogCommand());
    all.put("status", new StatusCommand(host));
    all.put("collect", new CollectCommand(host));
    all.put("probe", new ProbeCommand());
    all.put("explain", new ExplainCommand());
    all.put("rules", new RulesCommand());
    all.put("schema", new SchemaCommand());
    return all;
  }
}
