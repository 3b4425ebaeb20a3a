package org.vpndiag.cli;

import java.io.IOException;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.ClientFilesText;
import org.vpndiag.cli.render.ProbeJson;
import org.vpndiag.cli.render.ProbeText;
import org.vpndiag.probe.ClientFiles;
import org.vpndiag.probe.IkeScanText;
import org.vpndiag.probe.ProbeSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code probe}: discovers what a server accepts in phase 1, or which of many addresses answer. */
final class ProbeCommand implements Command {
  private static final String NAME = "probe";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Discovers the phase 1 proposals that a server accepts, and prints the lines to put"
                + " into strongSwan, swanctl, Libreswan and NetworkManager-l2tp. --format ike-scan"
                + " prints ike-scan's vocabulary.");
    ProbeOptions.addTo(spec);
    spec.addPositional(
        CommonOptions.paths(
            "HOST",
            "0..*",
            "Names or addresses of servers. Of a network (192.0.2.0/24) is only found out who"
                + " answers."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    ProbeOptions own = new ProbeOptions(arguments);
    ProbeTargets targets =
        ProbeTargets.of(options.paths(), options.valueOf("--file", ""), console.in());
    String emit = options.valueOf("--emit", "");
    if (!emit.isEmpty() && !ClientFiles.KINDS.contains(emit)) {
      throw new UsageException("--emit must be one of " + String.join(", ", ClientFiles.KINDS));
    }
    if (options.has("--dry-run")) {
      options.to(out -> CommonOptions.print(plan(targets, own), out));
      return ExitCode.HEALTHY;
    }
    if (own.settings().thorough() && !options.has("-q")) {
      console.err().println("at most " + own.settings().worstCase() + " exchanges a host");
      console.err().flush();
    }
    try (Interruption interruption = new Interruption()) {
      ProbeRun run =
          new ProbeRun(
              own, options.has("-q") ? null : console.err(), console.clock(), interruption);
      ProbeRun.Found found = targets.sweep() ? run.many(targets) : run.servers(targets.names());
      write(found, emit, options);
      console.out().flush();
      return ProbeReport.exitCode(found.targets(), found.sweep() != null);
    }
  }

  private static String plan(ProbeTargets targets, ProbeOptions own) throws IOException {
    ProbeSettings settings = own.settings();
    String whom = String.join(", ", targets.names());
    if (targets.sweep() && !own.each()) {
      return "would send one offer of what is common to each address of %s on UDP %d, up to %d times, at most %d packets a second; nothing was sent%n"
          .formatted(whom, settings.port(), own.retries(), own.sweepRate());
    }
    return "would ask %s for %d phase 1 proposals: at most %d exchanges a host on UDP %d and 4500, each message below 1200 bytes; nothing was sent%n"
        .formatted(whom, settings.universe().size(), settings.worstCase(), settings.port());
  }

  private static void write(ProbeRun.Found found, String emit, CommonOptions options)
      throws IOException {
    if (!emit.isEmpty()) {
      String text = ClientFilesText.render(emit, found.targets());
      options.to(out -> CommonOptions.print(text, out));
    } else if (options.valueOf("--format", "").equalsIgnoreCase("ike-scan")) {
      String text = IkeScanText.render(found.targets(), found.sweep());
      options.to(out -> CommonOptions.print(text, out));
    } else {
      options.write(
          ProbeReport.of(found.targets(), found.sweep() != null),
          NAME,
          new Addition(
              json -> ProbeJson.write(found.targets(), found.sweep(), options.language(), json),
              style -> ProbeText.render(found.targets(), found.sweep(), style),
              Addition.Place.INSTEAD));
    }
  }
}
