package org.vpndiag.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Text;

class WhackStatusTest {

  private static final String OLD = "whack-status/3.x/ipsec-status.txt";
  private static final String NEW = "whack-status/5.x/ipsec-showstates.txt";
  private static final String TUNNEL = "whack-status/tunnel/ipsec-status.txt";

  @Test
  void statesAreSas() {
    assertThat(Documents.values(OLD, "ike-sa").get(0))
        .containsEntry("connection", "L2TP-PSK")
        .containsEntry("number", 1L)
        .containsEntry("version", 1L)
        .containsEntry("state", "ESTABLISHED")
        .containsEntry("initiator", true)
        .containsEntry("peer", "198.51.100.40");
    assertThat(Documents.values(OLD, "child-sa").get(0))
        .containsEntry("number", 2L)
        .containsEntry("ikeNumber", 1L)
        .containsEntry("udpEncapsulation", true)
        .containsEntry("outboundSpi", "d1d2d3d4")
        .containsEntry("inboundSpi", "c1c2c3c4")
        .containsEntry("inboundBytes", 12288L);
  }

  @Test
  void thePortsOfAnSaAreThoseOfItsConnection() {
    assertThat(Documents.values(OLD, "child-sa").get(0))
        .containsEntry("localPort", 1701L)
        .containsEntry("remotePort", 1701L);
  }

  @Test
  void zeroBytesAreZeroPackets() {
    assertThat(Documents.values("whack-status/pluto-4.x/ipsec-status.txt", "child-sa").get(0))
        .containsEntry("inboundPackets", 0L)
        .doesNotContainKey("outboundPackets");
  }

  @Test
  void theModeIsTunnelWhereASaidTellsIt() {
    assertThat(Documents.values(OLD, "child-sa").get(0)).containsEntry("mode", "TRANSPORT");
    assertThat(Documents.values(TUNNEL, "child-sa").get(0)).containsEntry("mode", "TUNNEL");
    assertThat(Documents.values("whack-status/pluto-4.x/ipsec-status.txt", "child-sa").get(0))
        .containsEntry("mode", "TRANSPORT")
        .containsEntry("outboundBytes", 840L)
        .containsEntry("inboundBytes", 0L);
  }

  @Test
  void theFifthVersionHasStoriesInsteadOfStates() {
    List<Map<String, Object>> sas = Documents.values(NEW, "ike-sa");
    assertThat(sas.get(0))
        .containsEntry("state", "CONNECTING")
        .containsEntry("story", "sent Main Mode I2")
        .containsEntry("peerPort", 4500L);
    assertThat(sas.get(1))
        .containsEntry("connection", "road/0x1")
        .containsEntry("version", 2L)
        .containsEntry("peer", "198.51.100.41");
    assertThat(Documents.values(NEW, "child-sa").get(0))
        .containsEntry("state", "INSTALLED")
        .containsEntry("ikeNumber", 4L)
        .containsEntry("udpEncapsulation", false);
  }

  @Test
  void trafficIsCountedExactly() {
    assertThat(Documents.values("whack-status/tunnel/ipsec-trafficstatus.txt", "child-sa").get(0))
        .containsEntry("inboundBytes", 10950L)
        .containsEntry("outboundBytes", 210775L)
        .containsEntry("peer", "192.0.2.10");
  }

  @Test
  void aConnectionHasItsEndsModeAndRouting() {
    assertThat(Documents.values(OLD, "ike.connection").get(0))
        .containsEntry("local", "192.0.2.40")
        .containsEntry("remote", "198.51.100.40")
        .containsEntry("remoteId", "@vpn.example.net")
        .containsEntry("localPort", 1701L)
        .containsEntry("routing", "erouted")
        .containsEntry("oriented", true)
        .containsEntry("childMode", "TRANSPORT")
        .containsEntry("version", "IKEv1")
        .containsEntry("childNumber", 2L);
    assertThat(Documents.values(TUNNEL, "ike.connection")).hasSize(2);
  }

  @Test
  void aWholeStatusCoversAndACutOneDoesNot() {
    Text whole = Documents.text(TUNNEL);
    assertThat(Documents.read(whole).covers()).contains(StatusFacts.CHILD_SA);
    int states = 0;
    while (!whole.lines().get(states).contains("STATE_MAIN_R3")) {
      states++;
    }
    Text cut = new Text("status", whole.lines().subList(0, states + 1));
    assertThat(Documents.read(cut).covers()).isEmpty();
    assertThat(Documents.read(Documents.text(NEW)).covers()).isEmpty();
  }

  @Test
  void thePlutoThatDoesNotRunIsSeen() {
    assertThat(Documents.values("whack-status/not-running/ipsec-status.txt", "ike.daemon").get(0))
        .containsEntry("daemon", "pluto")
        .containsEntry("running", false);
  }

  @Test
  void countersThatAreNotZeroAreTold() {
    assertThat(Documents.values("ipsec-globalstatus/ipsec-globalstatus.txt", "ike.counter"))
        .contains(Map.of("name", "current.states.iketype.halfopen", "value", 1L))
        .hasSize(3);
  }

  @Test
  void theLogOfPlutoIsNoStatus() {
    Text log = new Text("pluto.log", List.of("\"l2tp\" #1: initiating IKEv1 Main Mode connection"));
    assertThat(Documents.FORMATS).noneMatch(format -> format.recognises(log));
  }
}
