package org.vpndiag.host.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Reading;

class XfrmTest {

  private static final String BRIEF =
      """
      src 192.0.2.10 dst 198.51.100.5
      \tproto esp spi 0xccb6b860 reqid 1 mode transport
      \treplay-window 0
      \tauth-trunc hmac(sha1) 0x00 96
      \tenc cbc(aes) 0x00
      """;

  @Test
  void aStateHasItsSpiModeAndCounters() {
    assertThat(Documents.values("ip-xfrm-state/healthy/ip-xfrm-state.txt", "xfrm.state").get(0))
        .containsEntry("source", "192.0.2.10")
        .containsEntry("destination", "198.51.100.5")
        .containsEntry("spi", "ccb6b860")
        .containsEntry("mode", "transport")
        .containsEntry("reqid", 1L)
        .containsEntry("bytes", 8450L)
        .containsEntry("packets", 132L)
        .containsEntry("encapsulation", false)
        .containsEntry("used", true);
  }

  @Test
  void encapsulationHasItsPorts() {
    assertThat(Documents.values("ip-xfrm-state/nat/ip-xfrm-state.txt", "xfrm.state").get(0))
        .containsEntry("encapsulation", true)
        .containsEntry("encapsulationDestinationPort", 4500L);
  }

  @Test
  void withoutStatisticsThereAreNoCounters() {
    Reading reading = Documents.read("ip-xfrm-state.txt", BRIEF);
    assertThat(Documents.values(reading, "xfrm.state").get(0))
        .containsEntry("reqid", 1L)
        .doesNotContainKeys("bytes", "packets", "used");
    assertThat(reading.covers()).containsExactly(HostFacts.XFRM_STATE);
  }

  @Test
  void aStateThatIsCutOffCoversNothing() {
    Reading reading =
        Documents.read("ip-xfrm-state.txt", BRIEF + "src 198.51.100.5 dst 192.0.2.10\n");
    assertThat(reading.facts()).hasSize(2);
    assertThat(reading.covers()).isEmpty();
  }

  @Test
  void aKernelWithoutTheInterfaceIsNotOneWithoutSas() {
    Reading reading = Documents.read(Documents.text("ip-xfrm-state/unavailable/ip-xfrm-state.txt"));
    assertThat(Documents.values(reading, "xfrm.unavailable")).hasSize(1);
    assertThat(reading.covers()).isEmpty();
  }

  @Test
  void policiesOfSocketsAreNotToldOf() {
    List<Map<String, Object>> policies =
        Documents.values("ip-xfrm-policy/ip-xfrm-policy.txt", "xfrm.policy");
    assertThat(policies).hasSize(2);
    assertThat(policies.get(0))
        .containsEntry("direction", "out")
        .containsEntry("destination", "198.51.100.5/32")
        .containsEntry("destinationPort", 1701L)
        .containsEntry("mode", "transport")
        .containsEntry("action", "allow");
  }

  @Test
  void onlyCountersThatAreNotZeroAreTold() {
    Reading reading =
        Documents.read("xfrm_stat", "XfrmInError             \t0\nXfrmInNoStates          \t7\n");
    assertThat(Documents.values(reading, "xfrm.counter"))
        .containsExactly(Map.of("name", "XfrmInNoStates", "value", 7L));
    assertThat(reading.covers()).containsExactly(HostFacts.XFRM_COUNTER);
  }
}
