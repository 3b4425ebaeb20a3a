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
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Addresses;
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
          Addresses.text(address),
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
    InetSocketAddress peer = new InetSocketAddress(address, settings.port());
    Reach natTraversal = Reach.NOT_ASKED;
    Findings findings;
    try (DatagramPort port = ports.open(peer)) {
      Conversation conversation = new Conversation(port, allowance, settings.port());
      conversation.begin();
      if (conversation.answered() && settings.port() == ProbeSettings.IKE_PORT) {
        Request question = conversation.likeAnswered();
        natTraversal = onNatTraversalPort(address, allowance, other -> other.reach(question));
      }
      findings = conversation.end();
    }
    if (findings.ikev1.reach() != Reach.ANSWERED
        && !findings.ikev2.accepts()
        && settings.port() == ProbeSettings.IKE_PORT) {
      Findings other = onNatTraversalPort(address, allowance, Conversation::end);
      natTraversal = other.ikev1.reach();
      findings = natTraversal == Reach.ANSWERED ? other : findings;
    }
    return result(host, address, findings, natTraversal, allowance, start);
  }

  private interface Talk<T> {
    T with(Conversation conversation) throws IOException;
  }

  private <T> T onNatTraversalPort(InetAddress address, Allowance allowance, Talk<T> talk)
      throws IOException {
    InetSocketAddress peer = new InetSocketAddress(address, NAT_TRAVERSAL);
    try (DatagramPort port = new NatTraversalPort(ports.open(peer))) {
      return talk.with(new Conversation(port, allowance, NAT_TRAVERSAL));
    }
  }

  /** What was found at a port. */
  private record Findings(
      int port,
      Ikev1Result ikev1,
      Ikev2Result ikev2,
      List<MainMode.Seen> seen,
      boolean limited,
      AggressiveResult aggressive) {}

  /** Asking at one port: IKEv1 first, as that is what L2TP/IPsec uses. */
  private final class Conversation {
    private final Exchanger exchanger;
    private final Ikev1Probe ikev1;
    private final Ikev2Probe ikev2;
    private final int port;
    private List<Reply> first = List.of();
    private @Nullable Ikev1Result found;

    Conversation(DatagramPort port, Allowance allowance, int number) {
      this.exchanger = new Exchanger(port, clock, allowance);
      this.ikev1 = new Ikev1Probe(exchanger, allowance, settings, random, listener);
      this.ikev2 = new Ikev2Probe(exchanger, random);
      this.port = number;
    }

    Ikev1Result begin() throws IOException {
      first = exchanger.ask(List.of(ikev1.first(), ikev2.first()), 2);
      found = ikev1.run(first.get(0), port == settings.port());
      return found;
    }

    boolean answered() {
      return ikev1.answered() || first.get(1) instanceof Reply.Answer;
    }

    Findings end() throws IOException {
      Ikev1Result one = found == null ? begin() : found;
      Reply reply = first.get(1);
      Ikev2Result two = settings.custom() ? Ikev2Probe.brief(reply) : ikev2.run(reply);
      boolean ask =
          settings.aggressive().isPresent()
              && (one.reach() == Reach.ANSWERED || one.reach() == Reach.SILENT);
      AggressiveResult aggressive =
          ask
              ? new AggressiveProbe(exchanger, settings, random).run(one.accepted())
              : AggressiveResult.NOT_ASKED;
      return new Findings(port, one, two, ikev1.seen(), ikev1.limited(), aggressive);
    }

    /** A request like one that was answered: other methods, or IKEv1, may not be answered. */
    Request likeAnswered() {
      return ikev1.answered() ? ikev1.likeAnswered() : ikev2.first();
    }

    Reach reach(Request question) throws IOException {
      return Reach.of(exchanger.ask(question));
    }
  }

  private TargetResult result(
      String host,
      InetAddress address,
      Findings found,
      Reach natTraversal,
      Allowance used,
      Instant start) {
    List<Slice> vendorIds = vendorIds(found.seen);
    Outcome outcome = outcome(found, natTraversal);
    return new TargetResult(
        host,
        Addresses.text(address),
        found.port,
        outcome,
        found.ikev1,
        found.ikev2,
        natTraversal,
        vendorIds,
        Implementation.of(found.ikev1, vendorIds),
        found.aggressive,
        used.exchangesUsed(),
        used.packetsSent(),
        used.packetsReceived(),
        clock.instant().toEpochMilli() - start.toEpochMilli(),
        outcome == Outcome.SILENT
            ? ports.silentNextHop(address).map(Addresses::text).orElse("")
            : "",
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
    if (!found.ikev1.accepted().isEmpty() || found.ikev2.accepts() || found.aggressive.accepted()) {
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
