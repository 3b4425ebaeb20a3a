package org.vpndiag.probe;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vpndiag.probe.port.Arrival;
import org.vpndiag.probe.port.DatagramPort;
import org.vpndiag.probe.port.IcmpError;
import org.vpndiag.wire.ike.Ike;
import org.vpndiag.wire.isakmp.Decoded;
import org.vpndiag.wire.isakmp.IsakmpMessage;

/**
 * Asks requests and collects their answers, several at a time, each sent again when nothing comes.
 * Everything that is not the answer to an outstanding request is ignored: garbage, duplicates, and
 * what others send under a wrong cookie.
 */
final class Exchanger {
  /** Waiting times of first contact, when the way's length is not known. */
  private static final List<Duration> FIRST_CONTACT =
      List.of(Duration.ofMillis(500), Duration.ofMillis(750), Duration.ofMillis(1_100));

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(150);

  /** How soon it is noticed that the user wants to stop. */
  private static final Duration LONGEST_NAP = Duration.ofMillis(100);

  private static final int TRIES_AGAINST_ICMP = 2;
  private static final int REMEMBERED = 256;

  /** A request and its answer when that came too late. */
  record Late(Request request, IsakmpMessage answer) {}

  private static final class Pending {
    final Request request;
    final int index;
    int tries;
    Instant sent = Instant.EPOCH;
    Instant due = Instant.EPOCH;
    @Nullable IcmpError icmp;

    Pending(Request request, int index) {
      this.request = request;
      this.index = index;
    }
  }

  private final DatagramPort port;
  private final Clock clock;
  private final Allowance allowance;
  private final Map<Long, Pending> pending = new LinkedHashMap<>();
  private final Map<Long, Request> unanswered = new LinkedHashMap<>();
  private final Deque<Late> late = new ArrayDeque<>();
  private @Nullable Duration roundTrip;
  private Reply[] replies = new Reply[0];

  Exchanger(DatagramPort port, Clock clock, Allowance allowance) {
    this.port = port;
    this.clock = clock;
    this.allowance = allowance;
  }

  /** Asks one request. */
  Reply ask(Request request) throws IOException {
    return ask(List.of(request), 1).get(0);
  }

  /**
   * Asks requests.
   *
   * @param window how many may be outstanding
   * @return their replies in the same order
   */
  List<Reply> ask(List<? extends Request> requests, int window) throws IOException {
    replies = new Reply[requests.size()];
    int next = 0;
    while (next < requests.size() || !pending.isEmpty()) {
      if (next < requests.size() && pending.size() < window) {
        start(requests.get(next), next);
        next++;
      } else {
        listenUntil(this::earliest);
        expire();
      }
    }
    return new ArrayList<>(List.of(replies));
  }

  /** Answers that came after their request was given up, once. */
  List<Late> late() {
    List<Late> all = new ArrayList<>(late);
    late.clear();
    return all;
  }

  /** Waits without asking anything; what comes meanwhile is looked at. */
  void pause(Duration duration) throws IOException {
    Instant end = clock.instant().plus(duration);
    listenUntil(() -> end);
  }

  /** Whether no more requests may be asked. */
  boolean exhausted() {
    return allowance.exhausted();
  }

  private void start(Request request, int index) throws IOException {
    if (!allowance.takeExchange()) {
      replies[index] = new Reply.NotSent();
      return;
    }
    Pending started = new Pending(request, index);
    pending.put(request.spi(), started);
    send(started);
  }

  private void send(Pending what) throws IOException {
    pace();
    if (!pending.containsKey(what.request.spi())) {
      return; // answered while waiting for the turn to send again
    }
    List<Duration> waits = waits();
    what.sent = clock.instant();
    what.due = what.sent.plus(waits.get(Math.min(what.tries, waits.size() - 1)));
    what.tries++;
    allowance.asked();
    transmit(what.request.datagram());
  }

  private List<Duration> waits() {
    if (roundTrip == null) {
      return FIRST_CONTACT;
    }
    Duration thrice = roundTrip.multipliedBy(3);
    Duration wait = thrice.compareTo(SHORTEST_WAIT) > 0 ? thrice : SHORTEST_WAIT;
    return List.of(wait, wait);
  }

  private void transmit(byte[] datagram) throws IOException {
    port.send(datagram).ifPresent(this::icmp);
  }

  private void pace() throws IOException {
    Instant turn = clock.instant().plus(allowance.delay());
    Duration left = Duration.between(clock.instant(), turn);
    while (left.compareTo(Duration.ZERO) > 0) {
      handle(port.receive(left));
      left = Duration.between(clock.instant(), turn);
    }
  }

  private Instant earliest() {
    Instant earliest = Instant.MAX;
    for (Pending each : pending.values()) {
      earliest = each.due.isBefore(earliest) ? each.due : earliest;
    }
    return earliest;
  }

  /**
   * Handles what comes until a time, which may move, or until an answer makes room for the next
   * request.
   */
  private void listenUntil(Supplier<Instant> time) throws IOException {
    int outstanding = pending.size();
    Duration left = Duration.between(clock.instant(), time.get());
    while (left.compareTo(Duration.ZERO) > 0
        && pending.size() == outstanding
        && !allowance.cancelled()) {
      handle(port.receive(left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left));
      left = Duration.between(clock.instant(), time.get());
    }
  }

  private void expire() throws IOException {
    Instant now = clock.instant();
    List<Pending> expired = new ArrayList<>();
    for (Pending each : pending.values()) {
      if (!each.due.isAfter(now) || allowance.cancelled()) {
        expired.add(each);
      }
    }
    for (Pending each : expired) {
      if (each.tries < tries(each) && !allowance.cancelled()) {
        send(each);
      } else {
        giveUp(each);
      }
    }
  }

  /** An ICMP error is believed when it comes again. */
  private int tries(Pending what) {
    return what.icmp == null ? waits().size() : TRIES_AGAINST_ICMP;
  }

  private void giveUp(Pending what) {
    pending.remove(what.request.spi());
    replies[what.index] = silence(what);
    unanswered.put(what.request.spi(), what.request);
    if (unanswered.size() > REMEMBERED) {
      Iterator<Long> oldest = unanswered.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Silence that nobody waited for is none. */
  private Reply silence(Pending what) {
    if (what.icmp != null) {
      return new Reply.Unreachable(what.icmp);
    }
    return allowance.cancelled() ? new Reply.NotSent() : new Reply.Silence();
  }

  private void handle(Arrival arrival) throws IOException {
    if (arrival instanceof Arrival.Icmp icmp) {
      icmp(icmp.error());
    } else if (arrival instanceof Arrival.Datagram datagram) {
      allowance.received();
      if (Ike.decode(datagram.payload()) instanceof Decoded.Whole whole) {
        message(whole.message());
      }
    }
  }

  private void message(IsakmpMessage message) throws IOException {
    long spi = message.header().initiatorSpi();
    Pending asked = pending.get(spi);
    Request overdue = unanswered.get(spi);
    if (asked != null && asked.request.answeredBy(message)) {
      pending.remove(spi);
      if (asked.tries == 1) {
        measured(Duration.between(asked.sent, clock.instant()));
      }
      replies[asked.index] = new Reply.Answer(message);
      farewell(asked.request, message);
    } else if (overdue != null && overdue.answeredBy(message)) {
      unanswered.remove(spi);
      late.add(new Late(overdue, message));
      farewell(overdue, message);
    }
  }

  private void farewell(Request request, IsakmpMessage answer) throws IOException {
    Optional<byte[]> farewell = request.farewell(answer);
    if (farewell.isPresent()) {
      allowance.sent();
      transmit(farewell.get());
    }
  }

  private void measured(Duration time) {
    roundTrip = roundTrip == null || time.compareTo(roundTrip) > 0 ? time : roundTrip;
  }

  private void icmp(IcmpError error) {
    for (Pending each : pending.values()) {
      each.icmp = error;
      if (each.tries >= TRIES_AGAINST_ICMP) {
        each.due = clock.instant();
      }
    }
  }
}
