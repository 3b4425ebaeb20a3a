package org.vpndiag.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Document;
import org.vpndiag.fact.Fact;

/** The kernel's counters, read twice. */
class MovementTest {
  private static final String STATE =
      """
      src 192.0.2.10 dst 198.51.100.5
      	proto esp spi 0xcf488f11(3477638929) reqid 1(0x00000001) mode transport
      	lifetime current:
      	  %d(bytes), %d(packets)
      	  add 2026-11-23 16:25:23 use 2026-11-23 16:25:24
      """;
  private static final String POLICY =
      """
      src 192.0.2.10/32 dst 198.51.100.5/32 proto udp sport 1701 dport 1701
      	dir out priority 366847
      	lifetime current:
      	  0(bytes), 0(packets)
      	  add 2026-11-23 16:25:23 use 2026-11-23 16:25:%d
      	tmpl src 0.0.0.0 dst 0.0.0.0
      		proto esp reqid 1 mode transport
      """;

  @Test
  void whatMovedIsToldOnce() {
    List<Fact> states = facts("xfrm.state", STATE.formatted(508, 4), STATE.formatted(762, 6));

    assertThat(states).hasSize(1);
    assertThat(states.get(0).values())
        .containsEntry("packets", 6L)
        .containsEntry("movedPackets", 2L)
        .containsEntry("movedBytes", 254L)
        .containsEntry("moved", true);
  }

  @Test
  void theOrderOfTheReadingsIsOfNoConcern() {
    List<Fact> states = facts("xfrm.state", STATE.formatted(762, 6), STATE.formatted(508, 4));

    assertThat(states).hasSize(1);
    assertThat(states.get(0).values()).containsEntry("movedPackets", 2L);
  }

  @Test
  void whatStandsStillIsToldToo() {
    List<Fact> states = facts("xfrm.state", STATE.formatted(508, 4), STATE.formatted(508, 4));

    assertThat(states).hasSize(1);
    assertThat(states.get(0).values()).containsEntry("moved", false);
  }

  @Test
  void oneReadingTellsNothingOfIt() {
    assertThat(facts("xfrm.state", STATE.formatted(508, 4)).get(0).values())
        .doesNotContainKey("moved");
  }

  @Test
  void aPolicyMovesWhenItIsAsked() {
    List<Fact> policies = facts("xfrm.policy", POLICY.formatted(24), POLICY.formatted(26));

    assertThat(policies).hasSize(1);
    assertThat(policies.get(0).values())
        .containsEntry("moved", true)
        .containsEntry("lastUsed", "2026-11-23 16:25:26");
  }

  private static List<Fact> facts(String type, String... texts) {
    List<Document> documents =
        IntStream.range(0, texts.length)
            .mapToObj(i -> document("reading-" + i + ".txt", texts[i]))
            .toList();
    return CaseFile.of(Formats.all(LocalDate.of(2026, 11, 24)), documents).facts().ofType(type);
  }

  private static Document document(String name, String text) {
    return new Document(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
