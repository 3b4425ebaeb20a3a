package org.vpndiag.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Joined;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.document.Share;
import org.vpndiag.fact.FactBase;

class LastCapturesTest {
  private static final String CLIENT = "192.0.2.10";

  @Test
  void theLaterAttemptDecidesInWhateverOrderTheFilesAreGiven() {
    Joined earlier = new Joined().and("ike-proposal", Duration.ZERO);
    Joined later = after(earlier, "wrong-psk", any -> true);
    for (List<Joined> files : List.of(List.of(earlier, later), List.of(later, earlier))) {
      assertThat(told(files))
          .contains("ike.retransmit", "capture.left-behind")
          .doesNotContain("ike.notify.received");
    }
  }

  @Test
  void whatBeginsInTheMiddleGoesOnWithWhatWasBefore() {
    int[] packets = {0};
    Joined first = new Joined().and("wrong-psk", Duration.ZERO, 0, any -> ++packets[0] <= 7);
    int[] left = {0};
    Joined rest = after(first, "wrong-psk", any -> ++left[0] > 7);
    assertThat(told(List.of(first, rest)))
        .contains("ike.initiating", "ike.retransmit")
        .doesNotContain("capture.left-behind");
  }

  @Test
  void whatWasCapturedAtTheSameTimeIsTakenTogether() {
    Joined one = new Joined().and("wrong-psk", Duration.ZERO);
    Joined other = new Joined().and("wrong-psk", Duration.ZERO);
    assertThat(told(List.of(one, other)).stream().filter("ike.initiating"::equals)).hasSize(2);
  }

  /** A recording as another capture that begins after the first. */
  private static Joined after(Joined first, String recording, Predicate<byte[]> which) {
    return first.followedBy(recording, Duration.ofSeconds(5), which);
  }

  private static List<String> told(List<Joined> files) {
    List<Share> shares =
        files.stream().flatMap(file -> CaptureFacts.shares(file.analyze()).stream()).toList();
    FactBase facts = new CaseFile(List.of(), new FactBase(), shares).of(CLIENT);
    return facts.all().stream().map(fact -> fact.type().name()).toList();
  }
}
