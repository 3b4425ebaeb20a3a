package org.vpndiag.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpndiag.probe.FakeResponder.Manner;
import org.vpndiag.probe.Ikev1Result.AuthenticationCheck;
import org.vpndiag.probe.Ikev1Result.Order;
import org.vpndiag.probe.Ikev1Result.Refusal;
import org.vpndiag.probe.TargetResult.Outcome;

class HostProbeTest {
  private static final Phase1Proposal REFERENCE = new Phase1Proposal(5, 0, 2, 2, 1);

  /** Eight that are no product of algorithms, in an order of their own. */
  private static final List<Phase1Proposal> MIXED =
      List.of(
          new Phase1Proposal(7, 128, 2, 2, 1),
          new Phase1Proposal(7, 256, 4, 14, 1),
          REFERENCE,
          new Phase1Proposal(7, 256, 6, 20, 1),
          new Phase1Proposal(8, 128, 2, 14, 1),
          new Phase1Proposal(7, 192, 1, 5, 1),
          new Phase1Proposal(5, 0, 1, 2, 1),
          new Phase1Proposal(7, 128, 4, 19, 1));

  private static final List<Phase1Proposal> COMMON_MIX =
      List.of(new Phase1Proposal(7, 256, 4, 14, 1), new Phase1Proposal(8, 128, 2, 14, 1));

  private static final List<Phase1Proposal> PRODUCT = product(List.of(128, 192, 256));

  private static List<Phase1Proposal> product(List<Integer> keyLengths) {
    List<Phase1Proposal> all = new ArrayList<>();
    for (int bits : keyLengths) {
      for (int hash : new int[] {2, 4, 5, 6}) {
        for (int group : new int[] {14, 15, 16, 19, 20, 21}) {
          all.add(new Phase1Proposal(7, bits, hash, group, 1));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(names = {"STRONGSWAN", "LIBRESWAN", "RACOON"})
  void findsExactlyWhatIsAccepted(Manner manner) {
    for (List<Phase1Proposal> truth : List.of(List.of(REFERENCE), MIXED, PRODUCT)) {
      TargetResult result = probe(new FakeResponder(manner, truth));

      assertThat(found(result)).containsExactlyInAnyOrderElementsOf(truth);
      assertThat(result.outcome()).isEqualTo(Outcome.ANSWERED);
      assertThat(result.exchanges()).isLessThanOrEqualTo(ProbeSettings.DEFAULT_EXCHANGES);
    }
  }

  @Test
  void findsTheStrongestEvenWhereThingsGetLost() {
    TargetResult result = probe(new FakeResponder(Manner.STRONGSWAN, MIXED).losing(0.1));

    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(MIXED);
  }

  @ParameterizedTest
  @EnumSource(names = {"STRONGSWAN", "LIBRESWAN", "RACOON"})
  void isNotMisledByDuplicatesGarbageAndSpoofedAnswers(Manner manner) {
    TargetResult result = probe(new FakeResponder(manner, MIXED).noisy());

    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(MIXED);
  }

  @Test
  void provesEveryProposalInAThoroughRunWithFewExchanges() {
    FakeResponder responder = new FakeResponder(Manner.STRONGSWAN, PRODUCT);

    TargetResult result = probe(responder, settings(true, 400));

    assertThat(result.accepted()).extracting(AcceptedProposal::proof).containsOnly(Proof.REPLY);
    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(PRODUCT);
    assertThat(result.exchanges()).isLessThanOrEqualTo(PRODUCT.size() + 600 / 30 + 10);
  }

  @Test
  void freesHalfOpenExchangesAndKeepsMessagesBelowFragmentation() {
    FakeResponder responder = new FakeResponder(Manner.STRONGSWAN, PRODUCT);

    probe(responder);

    assertThat(responder.mostHalfOpen).isEqualTo(1);
    assertThat(responder.sizes).allMatch(size -> size <= 1_200);
  }

  @Test
  void infersAProductFromSamples() {
    TargetResult result = probe(new FakeResponder(Manner.STRONGSWAN, PRODUCT));

    long proven = result.accepted().stream().filter(a -> a.proof() == Proof.REPLY).count();
    assertThat(proven).isLessThan(PRODUCT.size() / 2);
    Suggestions lines = Suggestions.of(result).orElseThrow();
    assertThat(lines.ike()).isEqualTo("aes256-sha512-ecp521!");
  }

  @Test
  void tellsWhoseOrderDecides() {
    Ikev1Result own = ikev1(probe(new FakeResponder(Manner.STRONGSWAN, MIXED)));
    Ikev1Result initiators = ikev1(probe(new FakeResponder(Manner.LIBRESWAN, MIXED)));

    assertThat(own.order()).isEqualTo(Order.RESPONDER);
    assertThat(own.accepted()).extracting(AcceptedProposal::proposal).isEqualTo(MIXED);
    assertThat(initiators.order()).isEqualTo(Order.INITIATOR);
    assertThat(initiators.accepted())
        .extracting(AcceptedProposal::proposal)
        .isSortedAccordingTo(Phase1Proposal.STRONGEST_FIRST);
  }

  @Test
  void doesNotTakeAMethodForAcceptedThatIsNotLookedAt() {
    Ikev1Result strongswan = ikev1(probe(new FakeResponder(Manner.STRONGSWAN, MIXED)));
    Ikev1Result libreswan = ikev1(probe(new FakeResponder(Manner.LIBRESWAN, MIXED)));

    assertThat(strongswan.authentication()).isEqualTo(AuthenticationCheck.NOT_REVEALED);
    assertThat(libreswan.authentication()).isEqualTo(AuthenticationCheck.CHECKED);
    assertThat(libreswan.accepted()).hasSize(MIXED.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 65_001, 65_005, 64_221})
  void findsTheMethodThatIsWantedEarly(int method) {
    for (Manner manner : List.of(Manner.LIBRESWAN, Manner.RACOON)) {
      FakeResponder responder = new FakeResponder(manner, COMMON_MIX).wanting(method);

      TargetResult result = probe(responder);

      assertThat(found(result))
          .containsExactlyInAnyOrderElementsOf(
              COMMON_MIX.stream().map(p -> p.with(method)).toList());
      assertThat(ikev1(result).complete()).isTrue();
      assertThat(result.exchanges()).isLessThan(ProbeSettings.DEFAULT_EXCHANGES);
    }
  }

  @Test
  void findsEverythingOfEachMethodInAThoroughRun() {
    FakeResponder responder =
        new FakeResponder(Manner.LIBRESWAN, MIXED).wanting(Phase1Proposal.PSK, 65_001);

    TargetResult result = probe(responder, settings(true, 400));

    List<Phase1Proposal> truth = new ArrayList<>(MIXED);
    MIXED.forEach(p -> truth.add(p.with(65_001)));
    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(truth);
  }

  @Test
  void asksNamedTransformsEachMethodForItself() {
    FakeResponder responder = new FakeResponder(Manner.LIBRESWAN, MIXED).wanting(65_001);
    List<Phase1Proposal> named = List.of(REFERENCE, REFERENCE.with(65_001));

    TargetResult result =
        probe(responder, new ProbeSettings(named, true, false, Optional.empty(), 60, 50, 500));

    assertThat(found(result)).containsExactly(REFERENCE.with(65_001));
  }

  @Test
  void goesOnAfterALimitHasPassed() {
    FakeResponder responder =
        new FakeResponder(Manner.TIRED, MIXED).resting(Duration.ofSeconds(30));

    TargetResult result = probe(responder);

    assertThat(result.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(MIXED);
    assertThat(ikev1(result).complete()).isTrue();
  }

  @Test
  void findsAggressiveModeWithWhatMainModeTakesAndShowsTheIdentity() {
    Phase1Proposal weakest = new Phase1Proposal(1, 0, 1, 2, 1);
    for (Manner manner : List.of(Manner.STRONGSWAN, Manner.LIBRESWAN, Manner.RACOON)) {
      FakeResponder responder = new FakeResponder(manner, List.of(weakest));

      TargetResult result = probe(responder, aggressive("someone@example.com"));

      assertThat(result.aggressive().chosen()).isEqualTo(weakest);
      assertThat(responder.identities).containsOnly("3 someone@example.com");
      assertThat(responder.mostHalfOpen).isEqualTo(1);
    }
    TargetResult without = probe(new FakeResponder(Manner.STRONGSWAN, List.of(weakest)));
    assertThat(without.aggressive().outcome()).isEmpty();
  }

  private static ProbeSettings aggressive(String identity) {
    return new ProbeSettings(Universe.whole(), false, false, Optional.of(identity), 100, 50, 500);
  }

  @Test
  void tellsHowProposalsAreRefused() {
    assertThat(refusal(Manner.STRONGSWAN)).isEqualTo(Refusal.NOTIFY_FOR_CONNECTION);
    assertThat(refusal(Manner.LIBRESWAN)).isEqualTo(Refusal.NOTIFY);
    assertThat(refusal(Manner.RACOON)).isEqualTo(Refusal.SILENT);
  }

  @Test
  void findsWhatIsAcceptedWithAShorterLifetimeThanUsual() {
    TargetResult result = probe(new FakeResponder(Manner.LIBRESWAN, MIXED).limitedTo(7_200));

    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(MIXED);
    assertThat(ikev1(result).lifetime()).isEqualTo(3_600);
    assertThat(result.accepted()).allMatch(each -> Objects.equals(each.lifetimeSeconds(), 3_600L));
  }

  @Test
  void offersNoLifetimeWhereAnyIsRefused() {
    TargetResult result = probe(new FakeResponder(Manner.STRONGSWAN, MIXED).limitedTo(60));

    assertThat(found(result)).containsExactlyInAnyOrderElementsOf(MIXED);
    assertThat(ikev1(result).lifetime()).isZero();
  }

  @Test
  void callsAServerThatRefusesEverythingRefusing() {
    TargetResult result = probe(new FakeResponder(Manner.LIBRESWAN, List.of()));

    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(Suggestions.of(result)).isEmpty();
  }

  @Test
  void callsADeadHostSilentWithinTwelveSeconds() {
    TargetResult result = probe(new FakeResponder(Manner.MUTE, List.of()));

    assertThat(result.outcome()).isEqualTo(Outcome.SILENT);
    assertThat(result.elapsedMillis()).isLessThan(12_000);
    assertThat(result.packetsSent()).isLessThanOrEqualTo(120);
  }

  @Test
  void believesAnIcmpErrorThatComesAgain() {
    TargetResult closed = probe(new FakeResponder(Manner.CLOSED, List.of()));

    assertThat(closed.packetsSent()).isEqualTo(8);
    assertThat(closed.elapsedMillis()).isLessThan(2_000);
  }

  @Test
  void tellsAClosedPortFromAFilter() {
    assertThat(probe(new FakeResponder(Manner.CLOSED, List.of())).outcome())
        .isEqualTo(Outcome.CLOSED);
    assertThat(probe(new FakeResponder(Manner.BLOCKED, List.of())).outcome())
        .isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void doesNotTakeALimitForARefusal() {
    TargetResult result = probe(new FakeResponder(Manner.TIRED, PRODUCT));

    assertThat(result.outcome()).isEqualTo(Outcome.RATE_LIMITED);
    assertThat(ikev1(result).complete()).isFalse();
    assertThat(result.accepted()).isNotEmpty();
  }

  @Test
  void tellsWhatIsKnownWhenItIsStoppedAndMistakesThatForNoSilence() {
    for (Manner manner : List.of(Manner.STRONGSWAN, Manner.RACOON, Manner.TIRED)) {
      FakeResponder responder = new FakeResponder(manner, MIXED);
      Instant start = responder.clock.instant();
      Instant stop = start.plusMillis(manner == Manner.TIRED ? 3_000 : 300);
      HostProbe probe =
          new HostProbe(
              ProbeSettings.standard(),
              responder,
              responder.clock,
              new Random(1),
              ProbeListener.NONE,
              () -> !responder.clock.instant().isBefore(stop));

      TargetResult result = probe.probe("test", InetAddress.getLoopbackAddress());

      // The tired one's limit was seen before it was stopped.
      assertThat(result.outcome())
          .isEqualTo(manner == Manner.TIRED ? Outcome.RATE_LIMITED : Outcome.ANSWERED);
      assertThat(result.accepted()).isNotEmpty().hasSizeLessThan(MIXED.size());
      assertThat(ikev1(result).complete()).isFalse();
      assertThat(responder.clock.instant()).isBefore(stop.plusMillis(200));
    }
  }

  @Test
  void keepsToItsBudget() {
    TargetResult result = probe(new FakeResponder(Manner.STRONGSWAN, PRODUCT), settings(true, 10));

    assertThat(result.exchanges()).isEqualTo(10);
    assertThat(ikev1(result).complete()).isFalse();
  }

  private static Refusal refusal(Manner manner) {
    return ikev1(probe(new FakeResponder(manner, MIXED))).refusal();
  }

  private static Ikev1Result ikev1(TargetResult result) {
    Ikev1Result ikev1 = result.ikev1();
    assertThat(ikev1).isNotNull();
    return Objects.requireNonNull(ikev1);
  }

  private static List<Phase1Proposal> found(TargetResult result) {
    return result.accepted().stream().map(AcceptedProposal::proposal).toList();
  }

  private static ProbeSettings settings(boolean thorough, int exchanges) {
    return new ProbeSettings(
        Universe.whole(), false, thorough, Optional.empty(), exchanges, 50, 500);
  }

  private static TargetResult probe(FakeResponder responder) {
    return probe(responder, ProbeSettings.standard());
  }

  private static TargetResult probe(FakeResponder responder, ProbeSettings settings) {
    HostProbe probe =
        new HostProbe(
            settings, responder, responder.clock, new Random(1), ProbeListener.NONE, () -> false);
    return probe.probe("test", InetAddress.getLoopbackAddress());
  }
}
