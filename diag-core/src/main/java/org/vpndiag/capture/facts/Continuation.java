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
 */
record Continuation(IkeSession session, Seen first, Traces before, ClientSide side) {
  /** Packets overtake each other by less, and what is torn down at once is so by then. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

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

  /** An IKE SA alone, for which the SAs of a tunnel of just now are there already. */
  private boolean isReauthentication() {
    return before.wentBothWays()
        && before.flows.stream().anyMatch(flow -> isRecent(flow.last()))
        && session.exchanges().stream().allMatch(IkeExchange::opensSession)
        && session.keptMessages().anyMatch(m -> !side.is(m.source()) && m.encrypted());
  }

  private boolean isRecent(Instant time) {
    return time.plus(Beginnings.ALIVE).isAfter(first.time());
  }

  /** The last that was said before were questions of the client that nobody answered. */
  private boolean isRestartOfDead() {
    Instant heard = lastHeard();
    List<Instant> asked =
        before.sessions.stream()
            .flatMap(s -> s.exchanges().stream())
            .filter(exchange -> exchange.name().equals("INFORMATIONAL"))
            .flatMap(exchange -> exchange.messages().stream())
            .filter(message -> side.is(message.source()) && message.encrypted())
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
