package org.vpndiag.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.vpndiag.probe.TargetResult.Outcome;
import org.vpndiag.probe.port.DatagramPort;
import org.vpndiag.probe.port.NatTraversalPort;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ikev1.VendorId;

/**
 * Finds out what the IKE responder at an address accepts: IKEv1 on its port, or on 4500 when only
 * that answers, and IKEv2.
 */
public final class HostProbe {
  private static final int NAT_TRAVERSAL = 4500;

  private final ProbeSettings settings;
  private final PortFactory ports;
  private final Clock clock;
  private final RandomGenerator random;
  private final ProbeListener listener;
  private final BooleanSupplier cancelled;

  /**
   * A probe.
   *
   * @param settings what to find out
   * @param ports opens the way to a port of the responder
   * @param clock what time it is
   * @param random for cookies; unpredictable, so that nobody off the path can answer
   * @param listener is told what happens
   * @param cancelled whether to stop and tell what is known
   */
  public HostProbe(
      ProbeSettings settings,
      PortFactory ports,
      Clock clock,
      RandomGenerator random,
      ProbeListener listener,
      BooleanSupplier cancelled) {
    this.settings = settings;
    this.ports = ports;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.cancelled = cancelled;
  }

  /** Asks an address; whatever happens is a result. */
  public TargetResult probe(String host, InetAddress address) {
    try {
      return run(host, address);
    } catch (IOException broken) {
      return TargetResult.failed(
          host,
          address.getHostAddress(),
          settings.port(),
          Outcome.BLOCKED,
          String.valueOf(broken.getMessage()));
    }
  }

  /** A name without an address. */
  public static TargetResult unresolved(String host) {
    return TargetResult.failed(
        host, "", ProbeSettings.IKE_PORT, Outcome.UNRESOLVED, "the name has no address");
  }

  private TargetResult run(String host, InetAddress address) throws IOException {
    Instant start = clock.instant();
    Allowance allowance =
        new Allowance(settings.exchanges(), settings.packetsPerSecond(), clock, cancelled);
    Findings findings;
    try (DatagramPort port = ports.open(new InetSocketAddress(address, settings.port()))) {
      findings = ask(port, allowance, settings.port());
    }
    Reach natTraversal = Reach.NOT_ASKED;
    if (settings.port() == ProbeSettings.IKE_PORT) {
      try (DatagramPort plain = ports.open(new InetSocketAddress(address, NAT_TRAVERSAL));
          DatagramPort port = new NatTraversalPort(plain)) {
        boolean silent = findings.ikev1.reach() != Reach.ANSWERED;
        if (silent && !findings.ikev2.accepts()) {
          Findings other = ask(port, allowance, NAT_TRAVERSAL);
          natTraversal = other.ikev1.reach();
          findings = natTraversal == Reach.ANSWERED ? other : findings;
        } else {
          natTraversal = reach(port, allowance);
        }
      }
    }
    return result(host, address, findings, natTraversal, allowance, start);
  }

  /** What was found at a port. */
  private record Findings(
      int port, Ikev1Result ikev1, Ikev2Result ikev2, List<MainMode.Seen> seen, boolean limited) {}

  private Findings ask(DatagramPort port, Allowance allowance, int number) throws IOException {
    Exchanger exchanger = new Exchanger(port, clock, allowance);
    Ikev1Probe ikev1 = new Ikev1Probe(exchanger, allowance, settings, random, listener);
    Ikev2Probe ikev2 = new Ikev2Probe(exchanger, random);
    List<Reply> replies = exchanger.ask(List.of(ikev1.first(), ikev2.first()), 2);
    Ikev1Result first = ikev1.run(replies.get(0));
    Ikev2Result second =
        settings.custom() ? Ikev2Probe.brief(replies.get(1)) : ikev2.run(replies.get(1));
    return new Findings(number, first, second, ikev1.seen(), ikev1.limited());
  }

  private Reach reach(DatagramPort port, Allowance allowance) throws IOException {
    Exchanger exchanger = new Exchanger(port, clock, allowance);
    Ikev1Probe probe = new Ikev1Probe(exchanger, allowance, settings, random, listener);
    return Reach.of(exchanger.ask(probe.first()));
  }

  private TargetResult result(
      String host,
      InetAddress address,
      Findings found,
      Reach natTraversal,
      Allowance used,
      Instant start) {
    List<Slice> vendorIds = vendorIds(found.seen);
    return new TargetResult(
        host,
        address.getHostAddress(),
        found.port,
        outcome(found, natTraversal),
        found.ikev1,
        found.ikev2,
        natTraversal,
        vendorIds,
        Implementation.of(found.ikev1, vendorIds),
        "",
        used.exchangesUsed(),
        used.packetsSent(),
        used.packetsReceived(),
        clock.instant().toEpochMilli() - start.toEpochMilli(),
        "");
  }

  private static List<Slice> vendorIds(List<MainMode.Seen> seen) {
    Set<Slice> all = new LinkedHashSet<>();
    for (MainMode.Seen each : seen) {
      each.answer().all(VendorId.class).forEach(id -> all.add(id.data()));
    }
    return new ArrayList<>(all);
  }

  private static Outcome outcome(Findings found, Reach natTraversal) {
    if (found.limited) {
      return Outcome.RATE_LIMITED;
    }
    if (!found.ikev1.accepted().isEmpty() || found.ikev2.accepts()) {
      return Outcome.ANSWERED;
    }
    List<Reach> reaches = List.of(found.ikev1.reach(), found.ikev2.reach(), natTraversal);
    if (reaches.contains(Reach.ANSWERED)) {
      return Outcome.REFUSED;
    }
    if (reaches.contains(Reach.BLOCKED)) {
      return Outcome.BLOCKED;
    }
    return reaches.contains(Reach.CLOSED) ? Outcome.CLOSED : Outcome.SILENT;
  }
}
