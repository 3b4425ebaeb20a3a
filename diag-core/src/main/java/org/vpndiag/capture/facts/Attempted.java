package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.IkeMessage;
import org.vpndiag.capture.Seen;
import org.vpndiag.document.Reading;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.Moment;

/**
 * One attempt of one client in a capture.
 *
 * @param began its first packet
 * @param capture what of the capture is its own; it ends when the next one begins
 */
record Attempted(Seen began, Capture capture) {
  /** Within that an answer may still come. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** Whether the capture ends before anything could come of it. */
  boolean hasOnlyJustBegun() {
    Instant end = capture.lastTime();
    return end != null
        && end.isBefore(began.time().plus(SILENCE))
        && capture.icmpErrors().isEmpty()
        && capture.esp().flows().isEmpty()
        && capture.ah().flows().isEmpty()
        && capture.l2tp().results().isEmpty()
        && capture.ppp().links().isEmpty()
        && capture.ike().sessions().stream()
            .flatMap(session -> session.exchanges().stream())
            .allMatch(
                exchange ->
                    exchange.opensSession()
                        && exchange.messages().stream()
                            .map(IkeMessage::notifies)
                            .allMatch(notifies -> notifies.isEmpty()));
  }

  /** What this tells. */
  AttemptReading told(Reading reading, boolean decides) {
    List<Fact> facts = reading.facts();
    Moment last = facts.isEmpty() ? null : facts.get(facts.size() - 1).moment();
    long packet = last == null ? began.packet() : Math.max(began.packet(), last.sequence());
    Instant ended = new Traces(capture).last(began.time());
    return new AttemptReading(
        reading, moment(began), moment(new Seen(packet, ended)), worked(), decides);
  }

  private Moment moment(Seen seen) {
    return new Moment(capture.file(), seen.packet(), seen.time(), Moment.Clock.UTC, Duration.ZERO);
  }

  /** Whether something came through the tunnel. */
  boolean worked() {
    return new Traces(capture).wentBothWays()
        || capture.ppp().links().stream()
            .flatMap(link -> link.negotiations().stream())
            .anyMatch(each -> each.protocol().equals("ipcp") && each.isOpened());
  }
}
