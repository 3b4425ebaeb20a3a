package org.vpndiag.probe;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.vpndiag.probe.port.Arrival;
import org.vpndiag.probe.port.DatagramPort;
import org.vpndiag.probe.port.IcmpError;
import org.vpndiag.wire.Slice;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.ikev1.Identification;
import org.vpndiag.wire.ikev1.Ikev1;
import org.vpndiag.wire.ikev1.Notification;
import org.vpndiag.wire.ikev1.Phase1Suite;
import org.vpndiag.wire.ikev1.Proposal;
import org.vpndiag.wire.ikev1.SecurityAssociation;
import org.vpndiag.wire.ikev1.Transform;
import org.vpndiag.wire.isakmp.IsakmpHeader;
import org.vpndiag.wire.isakmp.IsakmpMessage;
import org.vpndiag.wire.isakmp.Payload;

/** A responder at port 500 with the manners of a real one, over a way that may be bad. */
final class FakeResponder implements PortFactory {
  private static final Slice EMPTY = Slice.of(new byte[0]);
  private static final Duration ONE_WAY = Duration.ofMillis(10);
  private static final Duration HALF_OPEN = Duration.ofSeconds(30);
  private static final int PSK = 1;

  /** The methods of XAUTH and hybrid authentication are private ones. */
  private static final int XAUTH = 60_000;

  /** Whose manners. */
  enum Manner {
    /** Its own order, five half-open exchanges an address, no look at the method. */
    STRONGSWAN,
    /**
     * The initiator's order; silent when the method does not fit, to XAUTH beside another method
     * and to two proposals.
     */
    LIBRESWAN,
    /** The initiator's order; silent when nothing fits. */
    RACOON,
    /** Five answers, then none for as long as it rests. */
    TIRED,
    /** Never answers. */
    MUTE,
    /** ICMP port unreachable. */
    CLOSED,
    /** ICMP administratively prohibited. */
    BLOCKED
  }

  private record Due(Instant at, long order, Arrival arrival) {}

  final FakeClock clock = new FakeClock();
  final List<Integer> sizes = new ArrayList<>();

  /** What Aggressive Mode showed: the type of the identity and its text. */
  final Set<String> identities = new HashSet<>();

  int mostHalfOpen;
  int answers;

  private final Manner manner;
  private final List<Phase1Proposal> accepted;
  private final Random chance = new Random(7);
  private final Map<Long, Instant> halfOpen = new HashMap<>();
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
  private double loss;
  private boolean noisy;
  private Set<Integer> methods = Set.of(PSK);
  private long longest = Long.MAX_VALUE;
  private Duration rest = Duration.ofDays(1);
  private Instant resting = Instant.MAX;
  private long order;

  FakeResponder(Manner manner, List<Phase1Proposal> accepted) {
    this.manner = manner;
    this.accepted = accepted;
  }

  /** Loses a part of the packets of each direction. */
  FakeResponder losing(double part) {
    loss = part;
    return this;
  }

  /** Adds duplicates, reordering, garbage, and answers under wrong cookies or never offered. */
  FakeResponder noisy() {
    noisy = true;
    return this;
  }

  /** Wants these methods instead of a pre-shared key. */
  FakeResponder wanting(Integer... methods) {
    this.methods = Set.of(methods);
    return this;
  }

  /** Refuses longer lifetimes, in seconds. */
  FakeResponder limitedTo(long lifetime) {
    this.longest = lifetime;
    return this;
  }

  /** Answers again after a while. */
  FakeResponder resting(Duration rest) {
    this.rest = rest;
    return this;
  }

  @Override
  public DatagramPort open(InetSocketAddress peer) {
    return new Port(peer.getPort() == 500);
  }

  private final class Port implements DatagramPort {
    private final boolean listens;

    Port(boolean listens) {
      this.listens = listens;
    }

    @Override
    public Optional<IcmpError> send(byte[] datagram) {
      sizes.add(datagram.length);
      if (manner == Manner.CLOSED || manner == Manner.BLOCKED) {
        IcmpError error =
            manner == Manner.CLOSED ? IcmpError.PORT_UNREACHABLE : IcmpError.UNREACHABLE;
        deliver(new Arrival.Icmp(error), 2);
      } else if (listens && chance.nextDouble() >= loss) {
        Ike.decode(Slice.of(datagram)).readable().ifPresent(FakeResponder.this::message);
      }
      return Optional.empty();
    }

    @Override
    public Arrival receive(Duration atMost) {
      Due next = queue.peek();
      Instant end = clock.instant().plus(atMost);
      if (next == null || next.at.isAfter(end)) {
        clock.advance(atMost);
        return new Arrival.Nothing();
      }
      queue.remove();
      if (next.at.isAfter(clock.instant())) {
        clock.advance(Duration.between(clock.instant(), next.at));
      }
      return next.arrival;
    }

    @Override
    public void close() {}
  }

  private void message(IsakmpMessage message) {
    IsakmpHeader header = message.header();
    if (header.majorVersion() != 1 || manner == Manner.MUTE) {
      return;
    }
    if (header.exchangeType() == Ikev1.INFORMATIONAL) {
      halfOpen.remove(header.initiatorSpi());
      return;
    }
    halfOpen.values().removeIf(since -> since.plus(HALF_OPEN).isBefore(clock.instant()));
    boolean full = manner == Manner.STRONGSWAN && halfOpen.size() >= 5;
    if (full || tired()) {
      return;
    }
    message
        .first(Identification.class)
        .ifPresent(id -> identities.add(id.type() + " " + id.data().latin1()));
    List<Proposal> offers = message.first(SecurityAssociation.class).orElseThrow().proposals();
    if (offers.size() == 1) {
      answer(header, offers.get(0)).ifPresent(reply -> reply(header, reply));
    }
  }

  private Optional<IsakmpMessage> answer(IsakmpHeader header, Proposal offer) {
    if (manner == Manner.LIBRESWAN && !understood(offer)) {
      return Optional.empty();
    }
    Optional<Transform> chosen = choose(offer);
    if (chosen.isPresent()) {
      halfOpen.put(header.initiatorSpi(), clock.instant());
      mostHalfOpen = Math.max(mostHalfOpen, halfOpen.size());
      return Optional.of(chosen(header, chosen.get()));
    }
    return manner == Manner.RACOON ? Optional.empty() : Optional.of(refusal(header));
  }

  private boolean tired() {
    if (manner == Manner.TIRED && answers == 5) {
      resting = resting.equals(Instant.MAX) ? clock.instant().plus(rest) : resting;
      return clock.instant().isBefore(resting);
    }
    return false;
  }

  private boolean understood(Proposal offer) {
    Set<Integer> offered = new HashSet<>();
    offer.transforms().forEach(t -> offered.add(method(t)));
    boolean mixed = offered.size() > 1 && offered.stream().anyMatch(each -> each > XAUTH);
    return !mixed && offered.stream().anyMatch(methods::contains);
  }

  private static int method(Transform transform) {
    return Objects.requireNonNullElse(Phase1Suite.of(transform).authenticationId(), 0);
  }

  private Optional<Transform> choose(Proposal offer) {
    if (manner == Manner.STRONGSWAN) {
      return accepted.stream()
          .flatMap(own -> offer.transforms().stream().filter(t -> fits(own, t)))
          .findFirst();
    }
    return offer.transforms().stream()
        .filter(t -> methods.contains(method(t)))
        .filter(t -> accepted.stream().anyMatch(own -> fits(own, t)))
        .findFirst();
  }

  private boolean fits(Phase1Proposal own, Transform transform) {
    Phase1Suite suite = Phase1Suite.of(transform);
    Long lifetime = suite.lifetimeSeconds();
    return own.chosenBy(suite) && (lifetime == null || lifetime <= longest);
  }

  private static IsakmpMessage chosen(IsakmpHeader header, Transform transform) {
    Proposal proposal = new Proposal(1, 1, EMPTY, List.of(transform));
    IsakmpHeader own =
        IsakmpHeader.of(
            header.initiatorSpi(), ~header.initiatorSpi(), 0x10, header.exchangeType(), 0, 0);
    return Ike.message(
        own, List.of(new Payload(Ikev1.SA, SecurityAssociation.of(List.of(proposal)))));
  }

  private IsakmpMessage refusal(IsakmpHeader header) {
    boolean strongswan = manner == Manner.STRONGSWAN;
    Slice spi = strongswan ? Slice.of(new byte[16]) : EMPTY;
    IsakmpHeader own =
        IsakmpHeader.of(
            header.initiatorSpi(),
            strongswan ? 9 : 0,
            0x10,
            Ikev1.INFORMATIONAL,
            0,
            strongswan ? 77 : 0);
    Notification notify = new Notification(1, 1, 14, spi, EMPTY);
    return Ike.message(own, List.of(new Payload(Ikev1.N, notify)));
  }

  private void reply(IsakmpHeader asked, IsakmpMessage reply) {
    answers++;
    if (noisy) {
      deliver(new Arrival.Datagram(Slice.of(new byte[] {1, 2, 3})), 1);
      IsakmpHeader wrong =
          IsakmpHeader.of(asked.initiatorSpi() + 1, 5, 0x10, asked.exchangeType(), 0, 0);
      deliver(datagram(Ike.message(wrong, reply.payloads())), 1);
      Phase1Proposal never = new Phase1Proposal(4, 0, 3, 30, PSK);
      deliver(datagram(chosen(asked, never.transform(1, 28_800))), 1);
      deliver(datagram(reply), 3 + chance.nextInt(3));
    }
    if (chance.nextDouble() >= loss) {
      deliver(datagram(reply), 2);
    }
  }

  private static Arrival datagram(IsakmpMessage message) {
    return new Arrival.Datagram(Slice.of(Ike.encode(message)));
  }

  private void deliver(Arrival arrival, int ways) {
    queue.add(new Due(clock.instant().plus(ONE_WAY.multipliedBy(ways)), order++, arrival));
  }
}
