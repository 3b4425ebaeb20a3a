package org.vpndiag.capture.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.Joined;
import org.vpndiag.fact.Fact;

class CaptureAttemptsTest {
  private static final String CLIENT = "192.0.2.10";
  private static final Duration MINUTES = Duration.ofMinutes(4);

  @Test
  void theLastAttemptDecides() {
    Joined both = new Joined().and("wrong-psk", Duration.ZERO).and("esp-filtered", MINUTES);
    assertThat(attempts(both)).extracting(AttemptReading::decides).containsExactly(false, true);
    assertThat(types(both)).contains("esp.one-way").doesNotContain("ike.retransmit");

    Joined turned = new Joined().and("esp-filtered", Duration.ZERO).and("wrong-psk", MINUTES);
    assertThat(types(turned)).contains("ike.retransmit").doesNotContain("esp.one-way");
  }

  @Test
  void whatIsCountedOverAllOfTheCaptureIsCountedForEach() {
    Joined all = new Joined().and("wrong-psk", Duration.ZERO);
    List<Fact> once = CaptureFacts.reading(all.analyze()).facts();
    all.and("esp-filtered", MINUTES).and("wrong-psk", MINUTES, 1);
    List<AttemptReading> attempts = attempts(all);
    assertThat(attempts).hasSize(3);
    assertThat(counts(once)).anyMatch(count -> count.startsWith("l2tp.clear"));
    assertThat(counts(attempts.get(0).reading().facts())).isEqualTo(counts(once));
    assertThat(counts(attempts.get(2).reading().facts())).isEqualTo(counts(once));
  }

  @Test
  void theSameFailureThreeTimesAreThree() {
    Joined thrice =
        new Joined()
            .and("wrong-psk", Duration.ZERO)
            .and("wrong-psk", MINUTES, 1)
            .and("wrong-psk", MINUTES, 2);
    assertThat(attempts(thrice)).hasSize(3);
    assertThat(types(thrice)).containsOnlyOnce("ike.initiating");
  }

  @Test
  void whatBearsTheSameCookiesIsOne() {
    Joined late = new Joined().and("wrong-psk", Duration.ZERO).and("wrong-psk", MINUTES);
    assertThat(attempts(late)).isEmpty();
  }

  @Test
  void whatGoesOnBesideANewSaContinues() {
    Joined rekeyed =
        new Joined()
            .and("l2tp-server-down", Duration.ZERO)
            .and("esp-filtered", Duration.ofSeconds(-30));
    assertThat(attempts(rekeyed)).isEmpty();
  }

  @Test
  void whatNobodyAnswersIsRepeated() {
    Joined repeated = new Joined();
    for (int cookies = 0; cookies < 2; cookies++) {
      for (int sent = 0; sent < 3; sent++) {
        Duration pause = Duration.ofSeconds(sent == 0 ? 76 : 4);
        repeated.and("wrong-psk", pause, cookies, Joined::isFirstMessage);
      }
    }
    assertThat(attempts(repeated)).isEmpty();
    repeated.and("wrong-psk", MINUTES, 2);
    assertThat(attempts(repeated)).hasSize(2);
  }

  @Test
  void aRestartForADeadPeerContinuesUntilSomebodyAnswers() {
    Joined dead = new Joined().and("dead-peer", Duration.ZERO);
    assertThat(attempts(dead)).isEmpty();
    dead.and("ike-proposal", Duration.ofSeconds(5), 1);
    assertThat(attempts(dead)).extracting(AttemptReading::decides).containsExactly(false, true);
    assertThat(types(dead)).contains("ike.notify.received").doesNotContain("esp.flow");
  }

  @Test
  void whatIsAgreedOnAnewForATunnelThatNobodyEndedContinuesIt() {
    assertThat(attempts(reauthentication(45, 26, 27))).isEmpty();
    assertThat(attempts(reauthentication(31, 26, 27))).as("under way").isEmpty();
    assertThat(attempts(reauthentication(45, 26))).as("one SA was deleted").isEmpty();
    assertThat(attempts(reauthentication(45))).as("all SAs were deleted").hasSize(2);
  }

  @Test
  void whatIsAgreedOnAnewAndDoesNotWorkIsAnAttempt() {
    assertThat(attempts(reauthentication(45, 26, 27, 38, 39, 42, 43))).hasSize(2);
  }

  /** Its packets to a last one, but for some: the deletes of the SAs are 26 and 27. */
  private static Joined reauthentication(int last, Integer... without) {
    int[] seen = {-1};
    Predicate<byte[]> which = packet -> ++seen[0] <= last && !Set.of(without).contains(seen[0]);
    return new Joined().and("reauthentication", Duration.ZERO, 0, which);
  }

  @Test
  void aSilentServerAnswersSomeoneWhoseAnswersAreNotCaptured() {
    Predicate<byte[]> sent = packet -> packet[32] == (byte) 192;
    Joined out =
        new Joined()
            .and("wrong-psk", Duration.ZERO, 0, sent)
            .and("wrong-psk", Duration.ofSeconds(30), 1, sent);
    assertThat(attempts(out)).hasSize(2);
  }

  @Test
  void whatRunsOverPppIsCountedForEachAlsoSoonAfter() {
    Joined twice =
        new Joined()
            .and("ike-proposal", Duration.ZERO)
            .and("cleartext", Duration.ofSeconds(1))
            .and("ike-proposal", Duration.ofSeconds(5), 1)
            .and("cleartext", Duration.ofSeconds(3));
    List<AttemptReading> attempts = attempts(twice);
    assertThat(attempts).hasSize(2);
    assertThat(flows(attempts.get(1)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(flows(attempts.get(0)));
  }

  private static List<String> flows(AttemptReading attempt) {
    return attempt.reading().facts().stream()
        .filter(fact -> fact.type().name().equals("traffic.flow"))
        .map(fact -> fact.values().get("protocol") + " " + fact.values().get("packetsIn"))
        .toList();
  }

  @Test
  void whatHasOnlyJustBegunDoesNotDecideAfterAFailure() {
    Joined begun =
        new Joined()
            .and("ike-proposal", Duration.ZERO)
            .and("wrong-psk", MINUTES, 1, firstPackets(7));
    assertThat(attempts(begun)).extracting(AttemptReading::decides).containsExactly(true, false);
    assertThat(types(begun)).contains("ike.notify.received");
  }

  private static Predicate<byte[]> firstPackets(int most) {
    int[] seen = {0};
    return packet -> ++seen[0] <= most;
  }

  private static List<AttemptReading> attempts(Joined joined) {
    return CaptureFacts.attempts(joined.analyze(), Set.of(CLIENT));
  }

  private static List<String> types(Joined joined) {
    Capture capture = joined.analyze();
    return CaptureFacts.reading(capture).facts().stream().map(f -> f.type().name()).toList();
  }

  private static List<String> counts(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.values().containsKey("count") || fact.values().containsKey("packets"))
        .filter(fact -> !fact.type().name().equals("capture"))
        .map(fact -> fact.type().name() + fact.values().get("count") + fact.values().get("packets"))
        .toList();
  }
}
