package org.vpndiag.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpndiag.evidence.Evidence;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.evidence.PacketEvidence;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactBase;
import org.vpndiag.fact.FactType;
import org.vpndiag.fact.Moment;
import org.vpndiag.fact.Moment.Clock;

/** Sources are put into one time by what both tell, and only then. */
class TimelineTest {
  private static final FactType SENT = FactType.of("ike.packet.sent", "sent").number("bytes");
  private static final FactType OTHER = FactType.of("pppd.exited", "an end");
  private static final Instant START = Instant.parse("2026-11-23T16:26:05.300Z");
  private static final String LOG = "syslog";
  private static final String CAPTURE = "a.pcap";

  private static Fact packet(FactType type, int number, long bytes, double seconds) {
    Instant time = at(seconds);
    Evidence evidence = new PacketEvidence(CAPTURE, number, time, "packet", "パケット");
    Map<String, Object> values = bytes == 0 ? Map.of() : Map.of("bytes", bytes);
    return Fact.event(type, values, evidence, Moment.stamped(CAPTURE, number, time, Clock.UTC));
  }

  private static Fact line(FactType type, int number, long bytes, double seconds, Duration shift) {
    Instant time = Instant.ofEpochSecond(at(seconds).plus(shift).getEpochSecond());
    Evidence evidence = new LineEvidence(LOG, number, "line");
    Map<String, Object> values = bytes == 0 ? Map.of() : Map.of("bytes", bytes);
    return Fact.event(type, values, evidence, Moment.stamped(LOG, number, time, Clock.LOCAL));
  }

  private static Instant at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }

  private static FactBase aligned(Fact... facts) {
    FactBase base = new FactBase();
    base.add(LOG, List.of(facts), Set.of());
    return Timeline.aligned(base);
  }

  private static FactBase exchange(Duration shift) {
    return aligned(
        packet(SENT, 1, 176, 0),
        packet(SENT, 2, 244, 0.9),
        packet(OTHER, 3, 0, 30),
        line(SENT, 1, 176, 0, shift),
        line(SENT, 2, 244, 0.9, shift),
        line(OTHER, 3, 0, 20, shift));
  }

  private static Fact offset(FactBase facts) {
    assertThat(facts.ofType("clock.offset")).hasSize(1);
    return facts.ofType("clock.offset").get(0);
  }

  @Test
  void aLocalTimeIsTakenForItsZone() {
    Fact offset = offset(exchange(Duration.ofHours(9)));
    assertThat(offset.values())
        .containsEntry("zone", "+09:00")
        .containsEntry("seconds", 32_400L)
        .containsEntry("events", 2L)
        .doesNotContainKey("error");
    assertThat(offset.evidenceOf(Set.of())).hasSize(2);
  }

  @Test
  void aClockMayBeWrongInItsZone() {
    assertThat(offset(exchange(Duration.ofHours(-5).minusSeconds(182))).values())
        .containsEntry("zone", "-05:00")
        .containsEntry("error", "-0:03:02");
    assertThat(offset(exchange(Duration.ofSeconds(75))).values())
        .containsEntry("error", "+0:01:15")
        .doesNotContainKey("zone");
  }

  @Test
  void theWrongYearOfAStampWithoutOneIsNoError() {
    assertThat(offset(exchange(Duration.ofDays(-365).plusHours(9))).values())
        .containsEntry("zone", "+09:00")
        .doesNotContainKey("error");
  }

  @Test
  void whatHappenedIsInOneOrder() {
    List<Fact> ends = exchange(Duration.ofHours(9)).ofType("pppd.exited");
    assertThat(ends).extracting(f -> f.evidence().source()).containsExactly(LOG, CAPTURE);
    assertThat(Told.moment(ends.get(1)).isAfter(Told.moment(ends.get(0)))).isTrue();
  }

  @Test
  void whatBothTellIsShownFromBoth() {
    List<Evidence> shown = new ArrayList<>();
    exchange(Duration.ofHours(9)).ofType("ike.packet.sent").stream()
        .filter(f -> f.value("bytes").equals(Optional.of(244L)))
        .forEach(f -> shown.addAll(f.evidenceOf(Set.of())));
    assertThat(shown).extracting(Evidence::source).containsOnly(LOG, CAPTURE).hasSize(4);
  }

  @Test
  void twoShiftsThatFitAlikeAreNone() {
    Duration wrong = Duration.ofSeconds(100);
    FactBase facts =
        aligned(
            packet(SENT, 1, 176, 0),
            packet(SENT, 2, 244, 1),
            packet(SENT, 3, 176, 165),
            packet(SENT, 4, 244, 166),
            line(SENT, 1, 176, 0, wrong),
            line(SENT, 2, 244, 1, wrong));
    assertThat(facts.ofType("clock.offset")).isEmpty();
  }

  @Test
  void oneEventAloneProvesNothingButAZone() {
    Fact packet = packet(SENT, 1, 176, 0);
    assertThat(
            aligned(packet, line(SENT, 1, 176, 0, Duration.ofSeconds(100))).ofType("clock.offset"))
        .isEmpty();
    assertThat(aligned(packet, line(SENT, 1, 176, 0, Duration.ofHours(1))).ofType("clock.offset"))
        .hasSize(1);
  }

  @Test
  void withinAWholeSecondNothingIsAfterAnother() {
    Moment coarse = Moment.stamped(LOG, 1, START.minusMillis(300), Clock.UTC);
    Moment fine = Moment.stamped(CAPTURE, 1, START, Clock.UTC);
    assertThat(fine.compareWith(coarse)).contains(0);
    assertThat(Moment.stamped(CAPTURE, 2, START.plusSeconds(1), Clock.UTC).isAfter(coarse))
        .isTrue();
    assertThat(coarse.isAfter(Moment.stamped(CAPTURE, 3, START.minusSeconds(1), Clock.UTC)))
        .isTrue();
  }
}
