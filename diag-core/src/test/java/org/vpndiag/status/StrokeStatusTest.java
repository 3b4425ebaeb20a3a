package org.vpndiag.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Reading;
import org.vpndiag.document.Text;

class StrokeStatusTest {

  private static final String ALL = "ipsec-status/healthy/ipsec-statusall.txt";

  @Test
  void anEstablishedIkeSaHasItsEndsAndSpis() {
    assertThat(Documents.values(ALL, "ike-sa"))
        .containsExactly(
            Map.ofEntries(
                Map.entry("connection", "idcf"),
                Map.entry("number", 1L),
                Map.entry("version", 1L),
                Map.entry("state", "ESTABLISHED"),
                Map.entry("ageSeconds", 13L),
                Map.entry("local", "192.0.2.10"),
                Map.entry("localId", "192.0.2.10"),
                Map.entry("peer", "198.51.100.5"),
                Map.entry("peerId", "198.51.100.5"),
                Map.entry("initiator", true),
                Map.entry("initiatorSpi", "672859aed9b70aee"),
                Map.entry("responderSpi", "21100f9a3938d2ac"),
                Map.entry("proposal", "3DES_CBC/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_1024")));
  }

  @Test
  void anInstalledChildSaHasItsCountersAndPorts() {
    Map<String, Object> child = Documents.values(ALL, "child-sa").get(0);
    assertThat(child)
        .containsEntry("mode", "TRANSPORT")
        .containsEntry("inboundSpi", "cf488f11")
        .containsEntry("outboundSpi", "ccb6b860")
        .containsEntry("inboundBytes", 207676L)
        .containsEntry("inboundPackets", 174L)
        .containsEntry("outboundBytes", 8450L)
        .containsEntry("outboundPackets", 132L)
        .containsEntry("udpEncapsulation", false)
        .containsEntry("remotePort", 1701L)
        .containsEntry("remoteSelectors", List.of("198.51.100.5/32[udp/l2f]"));
  }

  @Test
  void withoutAllThereAreNoCounters() {
    Map<String, Object> child =
        Documents.values("ipsec-status/healthy/ipsec-status.txt", "child-sa").get(0);
    assertThat(child)
        .containsEntry("state", "INSTALLED")
        .doesNotContainKeys("inboundBytes", "outboundBytes", "proposal");
  }

  @Test
  void anUnansweredAttemptHasNoResponderSpiAndItsTasks() {
    Map<String, Object> sa =
        Documents.values("ipsec-status/connecting/ipsec-statusall.txt", "ike-sa").get(0);
    assertThat(sa)
        .containsEntry("state", "CONNECTING")
        .containsEntry("responderSpi", "0000000000000000")
        .doesNotContainKey("ageSeconds");
    assertThat(sa.get("tasks")).asString().contains("MAIN_MODE");
  }

  @Test
  void encapsulationInUdpIsSeen() {
    assertThat(Documents.values("ipsec-status/nat/ipsec-statusall.txt", "child-sa").get(0))
        .containsEntry("udpEncapsulation", true);
  }

  @Test
  void beforeVersion53TheNumberIsTheReqid() {
    assertThat(Documents.values("ipsec-status/4.6/ipsec-statusall.txt", "child-sa").get(0))
        .containsEntry("reqid", 1L)
        .containsEntry("inboundBytes", 840L)
        .containsEntry("outboundPackets", 0L)
        .doesNotContainKey("inboundPackets");
  }

  @Test
  void aConnectionHasItsEndsAndItsChildren() {
    List<Map<String, Object>> connections =
        Documents.values("ipsec-status/bypass/ipsec-statusall.txt", "ike.connection");
    assertThat(connections).hasSize(2);
    assertThat(connections.get(0))
        .containsEntry("remote", "vpn.example.net,0.0.0.0/0")
        .containsEntry("version", "IKEv1/2")
        .containsEntry("dpdDelay", 30L)
        .containsEntry("localAuth", "EAP_MSCHAPV2 authentication")
        .containsEntry("childMode", "TUNNEL")
        .containsEntry("dpdAction", "clear");
    assertThat(connections.get(1)).containsEntry("child", "alt").containsEntry("localPort", 1701L);
  }

  @Test
  void shuntsAreNotSas() {
    assertThat(Documents.values("ipsec-status/bypass/ipsec-statusall.txt", "ike.shunt"))
        .containsExactly(
            Map.of(
                "connection",
                "Bypass LAN 192.0.2.0/24",
                "action",
                "PASS",
                "localSelectors",
                List.of("192.0.2.0/24"),
                "remoteSelectors",
                List.of("192.0.2.0/24")));
  }

  @Test
  void aWholeStatusCoversTheSas() {
    assertThat(Documents.read(Documents.text("ipsec-status/no-child/ipsec-status.txt")).covers())
        .containsExactlyInAnyOrder(StatusFacts.IKE_SA, StatusFacts.CHILD_SA);
  }

  @Test
  void aCutOffStatusCoversNothing() {
    Text whole = Documents.text(ALL);
    int sas = whole.lines().indexOf("Security Associations (1 up, 0 connecting):");
    for (int end : new int[] {sas, sas + 1, sas + 5, sas + 6}) {
      Text cut = new Text(ALL, whole.lines().subList(0, end));
      assertThat(Documents.read(cut).covers()).as("%d lines", end).isEmpty();
    }
  }

  @Test
  void aDaemonThatIsNotThereHasNoSas() {
    Reading reading = Documents.read(Documents.text("ipsec-status/not-running/ipsec-status.txt"));
    assertThat(Documents.values(reading, "ike.daemon").get(0)).containsEntry("running", false);
    assertThat(reading.covers()).contains(StatusFacts.CHILD_SA);
  }

  @Test
  void aDaemonThatMayNotBeAskedCoversNothing() {
    Reading reading =
        Documents.read(
            "status", "connecting to 'unix:///run/charon.ctl' failed: Permission denied");
    assertThat(Documents.values(reading, "ike.daemon").get(0)).doesNotContainKey("running");
    assertThat(reading.covers()).isEmpty();
  }

  @Test
  void whatTheTextDoesNotSayIsLeftOut() {
    Reading reading = Documents.read(Documents.text("ipsec-status/healthy/ipsec-status.txt"));
    assertThat(Documents.values(reading, "ike-sa").get(0))
        .containsEntry("peer", "198.51.100.5")
        .doesNotContainKey("initiatorSpi");
    assertThat(Documents.values(reading, "child-sa").get(0))
        .containsEntry("udpEncapsulation", false)
        .containsEntry("localSelectors", List.of("192.0.2.10/32[udp/l2f]"))
        .doesNotContainKey("inboundBytes");
  }
}
