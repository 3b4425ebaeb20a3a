package org.vpndiag.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.fact.Fact;

/** An attempt while its events come in. */
final class Run {

  private static final int MAX_TELLING = 8;

  private List<List<AttemptEvent>> before;
  private @Nullable EventLog events = new EventLog();
  private List<AttemptEvent> thinned = List.of();
  private boolean thin;
  private final AttemptEvent first;
  private AttemptEvent last;
  private long count;

  private final List<AttemptEvent> telling = new ArrayList<>(4);
  private With with = With.UNTOLD;
  private @Nullable String failure;
  private boolean negotiated;
  private boolean dialled;
  private boolean ikev2;
  private boolean responder;
  private boolean retrying;
  private boolean ikeUp;
  private boolean ipsecUp;
  private Attempt.Outcome outcome = Attempt.Outcome.UNFINISHED;

  /**
   * An attempt that begins with an event.
   *
   * @param before what holds from before, layer by layer
   */
  Run(AttemptEvent first, List<List<AttemptEvent>> before) {
    this.first = first;
    this.last = first;
    this.before = before;
  }

  void add(AttemptEvent event) {
    last = event;
    count++;
    if (events != null) {
      events.add(event);
    }
    learn(event);
    switch (event.kind().part()) {
      case INITIATION -> {
        negotiated = true;
        retrying = false;
        ikev2 = "ikev2".equals(event.constant("mode"));
      }
      case RESPONSE -> {
        negotiated = true;
        responder = true;
      }
      case DIAL -> dialled = true;
      case RETRY -> retrying = true;
      case IKE_UP -> ikeUp = true;
      case IPSEC_UP -> ipsecUp = true;
      case UP -> outcome = Attempt.Outcome.UP;
      case FAILURE -> fail(event);
      case JUDGED -> {
        if (Boolean.TRUE.equals(event.constant("error"))) {
          fail(event);
        }
      }
      case END -> end();
      default -> {}
    }
  }

  /** Keeps the events that may tell what the attempt is about. */
  private void learn(AttemptEvent event) {
    switch (event.kind().part()) {
      case REQUEST, INITIATION, RESPONSE, DIAL, IPSEC_UP -> {
        if (telling.size() < MAX_TELLING) {
          telling.add(event);
        }
      }
      default -> {}
    }
  }

  private @Nullable String told(String attribute) {
    for (AttemptEvent event : telling) {
      boolean tells = event.kind().type().attributes().containsKey(attribute);
      Object value = tells ? event.values().get(attribute) : null;
      if (value != null) {
        return value.toString();
      }
    }
    return null;
  }

  private void fail(AttemptEvent event) {
    if (outcome == Attempt.Outcome.UP || outcome == Attempt.Outcome.ENDED) {
      outcome = Attempt.Outcome.ENDED;
      return;
    }
    outcome = Attempt.Outcome.FAILED;
    failure = failure == null ? event.kind().type().name() : failure;
  }

  private void end() {
    if (outcome == Attempt.Outcome.UP) {
      outcome = Attempt.Outcome.ENDED;
    }
  }

  @Nullable String failure() {
    return outcome == Attempt.Outcome.FAILED ? failure : null;
  }

  /** Whether it is another VPN's: it speaks IKEv2 and dials nothing, and the other one dialled. */
  boolean isAnotherVpnThan(Run other) {
    return ikev2 && !dialled && other.dialled;
  }

  /** Whether nothing was negotiated or dialled yet. */
  boolean isPreparing() {
    return !negotiated && !dialled;
  }

  boolean hasNegotiated() {
    return negotiated;
  }

  boolean hasDialled() {
    return dialled;
  }

  boolean isRetrying() {
    return retrying;
  }

  /** Whether the peer began it. */
  boolean isResponder() {
    return responder;
  }

  /** Whether a stranger was refused at its first message, as every server of the Internet sees. */
  boolean isScan() {
    return responder && "ike.proposal.mismatch".equals(failure());
  }

  boolean isUp() {
    return outcome == Attempt.Outcome.UP;
  }

  boolean isConclusive() {
    return outcome != Attempt.Outcome.UNFINISHED;
  }

  boolean succeeded() {
    return outcome == Attempt.Outcome.UP || outcome == Attempt.Outcome.ENDED;
  }

  /** Whether it got further up than another, as far as IKE and IPsec tell. */
  boolean isFurtherThan(Run other) {
    return (ipsecUp && !other.ipsecUp) || (ikeUp && !other.ikeUp);
  }

  /** Whether both are about the same other end, as far as they tell. */
  boolean isLike(Run other) {
    String peer = told("peer");
    String otherPeer = other.told("peer");
    return peer == null || otherPeer == null || peer.equals(otherPeer);
  }

  /** With whom it is. */
  With with() {
    return with;
  }

  /** Learns with whom it is. */
  void meet(With told) {
    with = with.or(told);
  }

  /** Whether it went on after another's start. */
  boolean overlaps(Run other) {
    return last.order() > other.first.order();
  }

  /** Forgets all events but the first and last of each kind; few ones only when they are shown. */
  void thin() {
    thin = true;
    before = List.of();
    if (events != null && events.isLong()) {
      thinned = events.thinned();
      events = null;
    }
  }

  private List<AttemptEvent> kept() {
    if (events == null) {
      return thinned;
    }
    return thin ? events.thinned() : events.all();
  }

  /** Forgets all events. */
  void forget() {
    events = null;
    thinned = List.of();
  }

  /**
   * The attempt.
   *
   * @param ipsecAlone whether the source tells nothing of what goes through IPsec
   */
  Attempt attempt(boolean ipsecAlone) {
    boolean up = ipsecAlone && ipsecUp && outcome == Attempt.Outcome.UNFINISHED;
    return new Attempt(
        told("connection"),
        told("peer"),
        first.moment(),
        last.moment(),
        responder ? Attempt.Role.RESPONDER : Attempt.Role.INITIATOR,
        up ? Attempt.Outcome.UP : outcome,
        failure,
        new LaterFacts(kept()),
        count);
  }

  /** What held before, as facts. */
  List<Fact> standing() {
    return new LaterFacts(
        before.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(AttemptEvent::order))
            .toList());
  }
}
