package org.vpndiag.cli;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Addresses;
import org.vpndiag.probe.HostProbe;
import org.vpndiag.probe.PortFactory;
import org.vpndiag.probe.ProbeSettings;
import org.vpndiag.probe.Sweep;
import org.vpndiag.probe.SweepResult;
import org.vpndiag.probe.TargetResult;
import org.vpndiag.probe.port.ArpTable;
import org.vpndiag.probe.port.DatagramPort;
import org.vpndiag.probe.port.UdpPort;

/** Asks servers. */
final class ProbeRun {

  /**
   * What it came to.
   *
   * @param targets the servers that were asked in full, or answered a sweep
   * @param sweep of many addresses; null when only servers were named
   */
  record Found(List<TargetResult> targets, @Nullable SweepResult sweep) {}

  private static final int NAT_TRAVERSAL = 4500;

  private final ProbeOptions options;
  private final ProbeProgress progress;
  private final Clock clock;
  private final Interruption interruption;
  private final List<TargetResult> targets = new ArrayList<>();

  ProbeRun(ProbeOptions options, ProbeProgress progress, Clock clock, Interruption interruption) {
    this.options = options;
    this.progress = progress;
    this.clock = clock;
    this.interruption = interruption;
  }

  /** Asks each server in full. */
  Found servers(List<String> names) throws IOException {
    HostProbe probe = probe();
    for (String name : names) {
      if (interruption.asked()) {
        break;
      }
      try {
        for (InetAddress address : ProbeTargets.addresses(name)) {
          targets.add(ask(probe, name, address));
        }
      } catch (UnknownHostException unknown) {
        targets.add(HostProbe.unresolved(name));
      }
    }
    return new Found(targets, null);
  }

  /** Finds out who answers, and asks those in full if that is wanted. */
  Found many(ProbeTargets named) throws IOException {
    List<String> unresolved = new ArrayList<>();
    Sweep sweep =
        new Sweep(
            options.settings().port(),
            options.sweepRate(),
            options.retries(),
            new KernelRandom(),
            progress,
            interruption::asked);
    SweepResult result = sweep.run(named.blocks(unresolved));
    unresolved.forEach(name -> targets.add(HostProbe.unresolved(name)));
    if (options.each()) {
      HostProbe probe = probe();
      for (InetAddress address : result.answers().keySet()) {
        if (interruption.asked()) {
          break;
        }
        targets.add(ask(probe, Addresses.text(address), address));
      }
    } else {
      targets.addAll(result.targets(options.settings().port()));
    }
    return new Found(targets, result);
  }

  private TargetResult ask(HostProbe probe, String name, InetAddress address) {
    progress.about(Addresses.text(address));
    return probe.probe(name, address);
  }

  private HostProbe probe() throws IOException {
    int sourcePort = options.sourcePort();
    free(sourcePort);
    return new HostProbe(
        options.settings(),
        new Ports(sourcePort),
        clock,
        new KernelRandom(),
        progress,
        interruption::asked);
  }

  private static int natTraversal(int sourcePort) {
    return sourcePort == ProbeSettings.IKE_PORT ? NAT_TRAVERSAL : 0;
  }

  private static void free(int sourcePort) {
    try {
      new DatagramSocket(sourcePort).close();
      new DatagramSocket(natTraversal(sourcePort)).close();
    } catch (SocketException taken) {
      throw new UsageException(
          "--sport " + sourcePort + ": " + taken.getMessage() + "; any free port does as well");
    }
  }

  /** Two sockets cannot share a source port: 4500 is asked from 4500, as a client does. */
  private record Ports(int sourcePort) implements PortFactory {
    @Override
    public DatagramPort open(InetSocketAddress peer) throws IOException {
      return UdpPort.open(
          peer, peer.getPort() == NAT_TRAVERSAL ? natTraversal(sourcePort) : sourcePort);
    }

    @Override
    public Optional<InetAddress> silentNextHop(InetAddress to) {
      return ArpTable.silentNextHop(to);
    }
  }
}
