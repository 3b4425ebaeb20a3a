package org.vpndiag.capture.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Recordings;
import org.vpndiag.document.Reading;
import org.vpndiag.fact.Fact;

class CaptureFactsTest {

  @Test
  void everyFactNamesItsPacket() {
    Reading reading = CaptureFacts.reading(Recordings.analyze("wrong-psk"));
    assertThat(reading.facts()).isNotEmpty();
    assertThat(reading.facts()).allMatch(fact -> fact.moment() != null);
    assertThat(reading.covers()).contains(CaptureFactTypes.PACKET_RECEIVED);
  }

  @Test
  void tellsTheRefusalAsTheLogDoes() {
    assertThat(facts("ike-proposal", "ike.message.received"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.values())
                  .containsEntry("exchange", "INFORMATIONAL_V1")
                  .containsEntry("notify", "NO_PROPOSAL_CHOSEN")
                  .containsEntry("protected", false);
              assertThat(fact.evidence().text()).isEqualTo("INFORMATIONAL: N NO_PROPOSAL_CHOSEN");
            });
    assertThat(facts("ike-proposal", "ike.unanswered")).isEmpty();
  }

  @Test
  void tellsTheMessageThatNothingAnswered() {
    assertThat(facts("nat-4500-filtered", "ike.unanswered"))
        .singleElement()
        .satisfies(
            fact ->
                assertThat(fact.values())
                    .containsEntry("message", 5L)
                    .containsEntry("destinationPort", 4500L)
                    .containsEntry("sent", 5L));
  }

  @Test
  void tellsEspInOneDirectionOnly() {
    assertThat(facts("esp-filtered", "esp.one-way"))
        .extracting(fact -> fact.values().get("direction"))
        .containsOnly("out");
    assertThat(facts("l2tp-server-down", "esp.flow")).isNotEmpty();
  }

  private static List<Fact> facts(String recording, String type) {
    return CaptureFacts.reading(Recordings.analyze(recording)).facts().stream()
        .filter(fact -> fact.type().name().equals(type))
        .toList();
  }
}
