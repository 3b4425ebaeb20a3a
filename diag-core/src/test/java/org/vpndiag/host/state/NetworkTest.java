package org.vpndiag.host.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Text;

class NetworkTest {

  @Test
  void anAddressALineIsRead() {
    assertThat(Documents.values("ip-addr/ip-o-addr.txt", "interface.address"))
        .extracting(a -> a.get("interface"), a -> String.valueOf(a.get("address")))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("lo", "127.0.0.1"),
            org.assertj.core.groups.Tuple.tuple("eth0", "192.0.2.10"),
            org.assertj.core.groups.Tuple.tuple("ppp0", "10.98.0.100"));
    assertThat(Documents.values("ip-addr/ip-o-s-link.txt", "interface").get(0))
        .containsEntry("name", "eth0")
        .containsEntry("receivedPackets", 218L)
        .containsEntry("sentPackets", 195L);
  }

  @Test
  void textAndJsonTellTheSameAddresses() {
    List<Map<String, Object>> text = Documents.values("ip-addr/ip-addr.txt", "interface.address");
    assertThat(Documents.values("ip-json/ip-addr.json", "interface.address")).isEqualTo(text);
    assertThat(text)
        .contains(
            Map.of(
                "interface", "ppp0",
                "address", "10.98.0.100",
                "peer", "10.98.0.1",
                "network", "10.98.0.1/32",
                "scope", "global"));
  }

  @Test
  void textAndJsonTellTheSameCounters() {
    assertThat(Documents.values("ip-json/ip-link-stats.json", "interface"))
        .isEqualTo(Documents.values("ip-addr/ip-link-stats.txt", "interface"))
        .anySatisfy(
            ppp ->
                assertThat(ppp)
                    .containsEntry("name", "ppp0")
                    .containsEntry("mtu", 1410L)
                    .containsEntry("up", true)
                    .containsEntry("receivedBytes", 208463L)
                    .containsEntry("sentPackets", 122L));
  }

  @Test
  void theMainTableIsTheSameInTextAndJson() {
    List<Map<String, Object>> main =
        Documents.values("ip-route/ip-route-all.txt", "route").stream()
            .filter(route -> "main".equals(route.get("table")))
            .toList();
    assertThat(Documents.values("ip-json/ip-route.json", "route")).isEqualTo(main);
  }

  @Test
  void aDefaultRouteIsEverythingOfItsFamily() {
    List<Map<String, Object>> routes =
        Documents.values("ip-route/unreachable/ip-route.txt", "route");
    assertThat(routes.get(0))
        .containsEntry("destination", "0.0.0.0/0")
        .containsEntry("via", "192.0.2.1")
        .containsEntry("metric", 600L);
    assertThat(routes.get(1)).containsEntry("type", "unreachable");
    assertThat(routes.get(2)).containsEntry("destination", "::/0");
    assertThat(routes.get(4)).containsEntry("linkdown", true);
    assertThat(routes.get(5)).containsEntry("table", "220");
  }

  @Test
  void routesOfNetToolsHaveCidrNetworks() {
    assertThat(Documents.values("route/route-n.txt", "route"))
        .contains(
            Map.of(
                "type", "unicast",
                "destination", "10.99.0.0/16",
                "table", "main",
                "interface", "ppp0",
                "metric", 0L));
    assertThat(Documents.values("route/netstat-rn.txt", "route").get(1))
        .containsEntry("destination", "10.98.0.1/32")
        .doesNotContainKeys("metric", "via");
  }

  @Test
  void theWayToAnAddressOrItsRefusalIsTold() {
    assertThat(Documents.values("ip-route-get/ip-route-get.txt", "route.get").get(0))
        .containsEntry("destination", "10.99.0.10")
        .containsEntry("interface", "ppp0");
    assertThat(Documents.values("ip-route-get/refused/ip-route-get.txt", "route.get").get(0))
        .containsEntry("reason", "Network is unreachable");
  }

  @Test
  void ifconfigTellsPeersInBothItsForms() {
    for (String path : new String[] {"ifconfig/ifconfig.txt", "ifconfig/old/ifconfig.txt"}) {
      assertThat(Documents.values(path, "interface.address"))
          .contains(
              Map.of(
                  "interface", "ppp0",
                  "address", "10.98.0.100",
                  "peer", "10.98.0.1",
                  "network", "10.98.0.1/32"));
    }
  }

  @Test
  void socketsAreTheSameWhicheverToolListsThem() {
    Map<String, Object> ss =
        new HashMap<>(Documents.values("ss/tulpn/ss-tulpn.txt", "socket").get(0));
    ss.remove("peer");
    ss.put("program", "xl2tpd");
    assertThat(Documents.values("netstat/netstat-ulpn.txt", "socket").get(0)).isEqualTo(ss);
    assertThat(Documents.values("lsof/lsof-i-1701.txt", "socket").get(0)).isEqualTo(ss);
  }

  @Test
  void aJsonThatIsCutOffCoversNothing() {
    Text whole = Documents.text("ip-json/ip-route.json");
    String line = whole.lines().get(0);
    Text cut = new Text("ip-route.json", List.of(line.substring(0, line.length() - 40)));
    assertThat(Documents.read(whole).covers()).containsExactly(HostFacts.ROUTE);
    assertThat(Documents.read(cut).covers()).isEmpty();
    assertThat(Documents.read(cut).facts()).hasSize(3);
  }
}
