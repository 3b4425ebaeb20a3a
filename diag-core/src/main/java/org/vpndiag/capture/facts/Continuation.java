package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IkeExchange;
import org.vpndiag.capture.IkeMessage;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.Seen;

/**
 * Whether an IKE SA continues what was there before: reauthentication of a tunnel that lives, or,
 * as long as nobody answers, what DPD restarts and what a daemon repeats.
 *
 * @param session the SA
 * @param first its first packet
 * @param before what was there before
 * @param after what came after it
 * @param end when the capture ends
 */
record Continuation(
    IkeSession session, Seen first, Traces before, Traces after, Instant end, ClientSide side) {
  /** Packets overtake each other by less, and what is torn down at once is so by then. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** Within that an answer may still come. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  boolean isLikely() {
    return goesOnBeside()
        || isReauthentication()
        || (isUnanswered(session) && (isRestartOfDead() || isRepeated()));
  }

  /** What was there before does not end with it. */
  private boolean goesOnBeside() {
    Instant after = first.time().plus(TOLERANCE);
    return before.flows.stream()
            .filter(flow -> side.is(flow.source()))
            .anyMatch(flow -> flow.last().isAfter(after))
        || before.sessions.stream()
            .flatMap(IkeSession::keptMessages)
            .filter(message -> side.is(message.source()))
            .anyMatch(message -> message.last().time().isAfter(after));
  }

  /** What is agreed on anew for a tunnel of just now that nobody has ended. */
  private boolean isReauthentication() {
    return before.wentBothWays()
        && before.flows.stream().anyMatch(flow -> isRecent(flow.last()))
        && !isEnded()
        && (hasSucceeded() || isUnderWay());
  }

  private boolean hasSucceeded() {
    return session.isEstablished()
        && exchanges("QUICK").allMatch(Traces::isAgreed)
        && (after.flows.isEmpty() || after.wentBothWays());
  }

  /** Whether the capture ends before anything could come of it. */
  private boolean isUnderWay() {
    return end.isBefore(first.time().plus(SILENCE))
        && exchanges("INFORMATIONAL").findAny().isEmpty();
  }

  private Stream<IkeExchange> exchanges(String name) {
    return session.exchanges().stream().filter(exchange -> exchange.name().equals(name));
  }

  /**
   * Whether one end deleted all SAs, each with a message of its own, and the client then sent
   * nothing more through them (RFC 2408 section 3.15).
   */
  private boolean isEnded() {
    Instant sent =
        before.flows.stream()
            .filter(flow -> side.is(flow.source()))
            .map(EspFlow::last)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return Stream.of(true, false)
        .map(client -> informed().filter(m -> side.is(m.source()) == client))
        .map(
            ofOne ->
                ofOne.map(m -> m.first().time()).filter(t -> t.isAfter(sent)).sorted().toList())
        .anyMatch(Continuation::hasPair);
  }

  private static boolean hasPair(List<Instant> times) {
    for (int i = 1; i < times.size(); i++) {
      if (!times.get(i).isAfter(times.get(i - 1).plus(TOLERANCE))) {
        return true;
      }
    }
    return false;
  }

  private Stream<IkeMessage> informed() {
    return before.sessions.stream()
        .flatMap(s -> s.exchanges().stream())
        .filter(exchange -> exchange.name().equals("INFORMATIONAL"))
        .flatMap(exchange -> exchange.messages().stream())
        .filter(IkeMessage::encrypted);
  }

  private boolean isRecent(Instant time) {
    return time.plus(CaptureFacts.ALIVE).isAfter(first.time());
  }

  /** The last that was said before were questions of the client that nobody answered. */
  private boolean isRestartOfDead() {
    Instant heard = lastHeard();
    List<Instant> asked =
        informed()
            .filter(message -> side.is(message.source()))
            .flatMap(message -> Stream.of(message.first().time(), message.last().time()))
            .filter(time -> time.isAfter(heard))
            .sorted()
            .toList();
    return !asked.isEmpty()
        && asked.get(0).plus(TOLERANCE).isBefore(asked.get(asked.size() - 1))
        && isRecent(asked.get(asked.size() - 1));
  }

  /** When the other end was last heard. */
  private Instant lastHeard() {
    return Stream.concat(
            before.sessions.stream()
                .flatMap(IkeSession::keptMessages)
                .filter(message -> !side.is(message.source()))
                .map(message -> message.last().time()),
            before.flows.stream().filter(f -> !side.is(f.source())).map(EspFlow::last))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private boolean isRepeated() {
    Optional<IkeSession> last =
        before.sessions.stream().max(Comparator.comparingLong(IkeSession::firstPacket));
    return last.filter(this::isUnanswered).stream()
        .flatMap(IkeSession::keptMessages)
        .map(IkeMessage::last)
        .anyMatch(seen -> isRecent(seen.time()));
  }

  private boolean isUnanswered(IkeSession one) {
    return !one.isAnswered() && one.keptMessages().allMatch(message -> side.is(message.source()));
  }
}
