package org.vpndiag.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.IkeScanText;
import org.vpndiag.cli.render.ProbeJson;
import org.vpndiag.cli.render.ProbeText;
import org.vpndiag.probe.ClientFiles;
import org.vpndiag.probe.ClientFiles.ClientFile;
import org.vpndiag.probe.HostProbe;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.PortFactory;
import org.vpndiag.probe.ProbeListener;
import org.vpndiag.probe.ProbeSettings;
import org.vpndiag.probe.Suggestions;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.probe.port.UdpPort;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code probe}: discovers what a server accepts in phase 1. */
final class ProbeCommand implements Command {
  private static final String NAME = "probe";

  /** How long an interrupted run may take to print what it knows. */
  private static final int GRACE_SECONDS = 3;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Discovers the phase 1 proposals that a server accepts, and prints the lines to put"
                + " into strongSwan, swanctl, Libreswan and NetworkManager-l2tp. --format ike-scan"
                + " prints ike-scan's vocabulary.");
    ProbeOptions.addTo(spec);
    spec.addPositional(CommonOptions.paths("HOST", "1..*", "Names or addresses of servers."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    ProbeOptions own = new ProbeOptions(arguments);
    ProbeSettings settings = own.settings();
    List<String> hosts = options.paths();
    String emit = options.valueOf("--emit", "");
    if (!emit.isEmpty() && !ClientFiles.KINDS.contains(emit)) {
      throw new UsageException("--emit must be one of " + String.join(", ", ClientFiles.KINDS));
    }
    if (options.has("--dry-run")) {
      options.to(out -> CommonOptions.print(plan(hosts, settings), out));
      return ExitCode.HEALTHY;
    }
    if (settings.thorough() && !options.has("-q")) {
      console.err().println("at most " + settings.worstCase() + " exchanges a host");
      console.err().flush();
    }
    Interruption interruption = new Interruption();
    try {
      List<TargetResult> targets =
          probe(hosts, settings, own.sourcePort(), options, console, interruption.asked);
      if (emit.isEmpty()) {
        write(targets, options);
      } else {
        options.to(out -> CommonOptions.print(files(emit, targets), out));
      }
      return ProbeReport.exitCode(targets);
    } finally {
      console.out().flush();
      interruption.printed.countDown();
    }
  }

  /** Ctrl-C ends the asking; what is known is still printed. */
  private static final class Interruption {
    final AtomicBoolean asked = new AtomicBoolean();
    final CountDownLatch printed = new CountDownLatch(1);

    Interruption() {
      Runtime.getRuntime().addShutdownHook(new Thread(this::wind, "probe-interruption"));
    }

    private void wind() {
      asked.set(true);
      try {
        boolean inTime = printed.await(GRACE_SECONDS, TimeUnit.SECONDS);
        if (!inTime) {
          Runtime.getRuntime().halt(ExitCode.UNDETERMINED);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static List<TargetResult> probe(
      List<String> hosts,
      ProbeSettings settings,
      int sourcePort,
      CommonOptions options,
      Console console,
      AtomicBoolean cancelled) {
    PortFactory ports = peer -> UdpPort.open(peer, sourcePort);
    ProbeListener listener = options.has("-q") ? ProbeListener.NONE : new Progress(console);
    HostProbe probe =
        new HostProbe(
            settings, ports, console.clock(), new SecureRandom(), listener, cancelled::get);
    List<TargetResult> targets = new ArrayList<>();
    for (String host : hosts) {
      try {
        for (InetAddress address : addresses(host)) {
          targets.add(probe.probe(host, address));
        }
      } catch (UnknownHostException unknown) {
        targets.add(HostProbe.unresolved(host));
      }
    }
    return targets;
  }

  /** An address each; a name may have several. */
  private static List<InetAddress> addresses(String host) throws UnknownHostException {
    Map<InetAddress, Boolean> all = new LinkedHashMap<>();
    for (InetAddress address : InetAddress.getAllByName(host)) {
      all.put(address, true);
    }
    return List.copyOf(all.keySet());
  }

  /** Says on standard error what is found while it is found. */
  private record Progress(Console console) implements ProbeListener {
    @Override
    public void accepted(Phase1Proposal strongest) {
      say("accepted: " + strongest);
    }

    @Override
    public void waiting(Duration duration) {
      say("no more answers: waiting " + duration.toSeconds() + " s for a limit to pass");
    }

    private void say(String text) {
      console.err().println(text);
      console.err().flush();
    }
  }

  private static String plan(List<String> hosts, ProbeSettings settings) {
    return "would ask "
        + String.join(", ", hosts)
        + " for "
        + settings.universe().size()
        + " phase 1 proposals: at most "
        + settings.worstCase()
        + " exchanges a host on UDP "
        + settings.port()
        + " and 4500, each message below 1200 bytes; nothing was sent\n";
  }

  private static void write(List<TargetResult> targets, CommonOptions options) throws IOException {
    if (options.valueOf("--format", "").equalsIgnoreCase("ike-scan")) {
      options.to(out -> CommonOptions.print(IkeScanText.render(targets), out));
      return;
    }
    options.write(
        ProbeReport.of(targets),
        NAME,
        new Addition(
            json -> ProbeJson.write(targets, options.language(), json),
            style -> ProbeText.render(targets, style),
            Addition.Place.INSTEAD));
  }

  private static String files(String kind, List<TargetResult> targets) {
    StringBuilder text = new StringBuilder();
    for (TargetResult target : targets) {
      Optional<List<ClientFile>> files =
          Suggestions.of(target).flatMap(lines -> ClientFiles.of(kind, target.address(), lines));
      if (files.isEmpty()) {
        text.append("# ").append(target.host()).append(": nothing to propose for ").append(kind);
        text.append('\n');
      }
      for (ClientFile file : files.orElse(List.of())) {
        text.append("# ==> ").append(file.path()).append(" (").append(file.mode()).append(")\n");
        text.append(file.text()).append('\n');
      }
    }
    return text.toString();
  }
}
