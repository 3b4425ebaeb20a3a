package org.vpndiag.capture.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.Joined;
import org.vpndiag.document.Share;
import org.vpndiag.fact.Fact;

class OneSideTest {

  @Test
  void bothSidesOfATranslationAreOneClient() {
    for (String name : List.of("wrong-psk", "esp-filtered", "l2tp-server-down")) {
      Capture both = new Joined().and(name, Duration.ZERO).translated().analyze();
      assertThat(CaptureFacts.shares(both)).extracting(Share::client).containsExactly("192.0.2.10");
      assertThat(told(both)).isEqualTo(told(new Joined().and(name, Duration.ZERO).analyze()));
    }
  }

  @Test
  void oneSideIsNoTranslation() {
    Capture one = new Joined().and("wrong-psk", Duration.ZERO).analyze();
    assertThat(OneSide.sides(one)).isEmpty();
  }

  @Test
  void theAddressesAreNamed() {
    Capture both = new Joined().and("wrong-psk", Duration.ZERO).translated().analyze();
    assertThat(OneSide.sides(both)).containsOnly(Map.entry(Joined.OUTSIDE, Set.of("192.0.2.10")));
  }

  private static List<String> told(Capture capture) {
    return CaptureFacts.reading(capture).facts().stream()
        .map(Fact::type)
        .map(type -> type.name())
        .filter(type -> !type.equals("capture"))
        .sorted()
        .toList();
  }
}
