package org.vpndiag.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Reading;

class L2tpAndPppTest {

  @Test
  void aLacHasItsSettings() {
    assertThat(Documents.values("xl2tpd.conf/etc/xl2tpd/xl2tpd.conf", "xl2tpd.lac"))
        .containsExactly(
            Map.of(
                "file",
                "/etc/xl2tpd/xl2tpd.conf",
                "name",
                "idcf",
                "lns",
                "198.51.100.5",
                "pppoptfile",
                "/etc/ppp/options.l2tpd.client",
                "lengthBit",
                true,
                "autodial",
                true,
                "redial",
                true,
                "redialTimeout",
                10L,
                "maxRedials",
                6L));
  }

  @Test
  void commentsCaseAndMistakesOfXl2tpd() {
    String path = "xl2tpd.conf/comments/etc/xl2tpd/xl2tpd.conf";
    assertThat(Documents.values(path, "xl2tpd.lac").get(0))
        .containsEntry("lns", "vpn.example.net")
        .containsEntry("redialTimeout", 15L)
        .containsEntry("user", "vpnuser");
    assertThat(Documents.values(path, "xl2tpd.conf.error"))
        .extracting("keyword")
        .containsExactly("redail", "password");
  }

  @Test
  void optionsWithoutAValueAreFlags() {
    assertThat(Documents.values("ppp-options/etc/ppp/options.l2tpd.client", "ppp.options").get(0))
        .containsEntry("noauth", true)
        .containsEntry("mtu", 1410L)
        .containsEntry("name", "vpnuser")
        .containsEntry("passwordGiven", true)
        .doesNotContainKey("auth");
  }

  @Test
  void severalOptionsMayStandInALine() {
    assertThat(Documents.values("ppp-options/peers/etc/ppp/peers/work", "ppp.options").get(0))
        .containsEntry("noipdefault", true)
        .containsEntry("defaultroute", true)
        .containsEntry("user", "example\\bob")
        .containsEntry("refusePap", true)
        .containsEntry("refuseMschap", true)
        .containsEntry("requireMschapV2", true)
        .containsEntry("includes", "/etc/ppp/options.common")
        .containsEntry("localAddress", "10.98.0.222")
        .doesNotContainKey("remoteAddress");
  }

  @Test
  void secretsOfPppAreKnownByClientAndServer() {
    List<Map<String, Object>> secrets =
        Documents.values("ppp-secrets/quoted/etc/ppp/chap-secrets", "ppp.secret");
    assertThat(secrets.get(0))
        .containsEntry("client", "vpnuser")
        .containsEntry("server", "*")
        .containsEntry("kind", "chap")
        .containsEntry("form", "quoted");
    assertThat(secrets.get(1)).containsEntry("client", "a b").containsEntry("form", "bare");
    assertThat(Documents.values("ppp-secrets/l2tp/etc/xl2tpd/l2tp-secrets", "ppp.secret").get(0))
        .containsEntry("kind", "l2tp");
  }

  @Test
  void aScriptAddsRoutesAndMayHaveANameThatRunPartsPassesOver() {
    assertThat(Documents.values("ppp-script/etc/ppp/ip-up.d/work.sh", "ppp.script").get(0))
        .containsEntry("routes", List.of("10.99.0.0/16", "10.100.0.0/16", "10.101.0.1/32"))
        .containsEntry("addsRoute", true)
        .containsEntry("runPartsName", false)
        .containsEntry("file", "/etc/ppp/ip-up.d/work.sh");
    assertThat(Documents.values("ppp-script/etc/ppp/ip-up.d/idcf-route", "ppp.script").get(0))
        .containsEntry("directory", "ip-up.d")
        .containsEntry("runPartsName", true);
  }

  @Test
  void whatStartsTheScriptsIsRunPartsOrALoop() {
    assertThat(Documents.values("ppp-script/debian/etc/ppp/ip-up", "ppp.script").get(0))
        .containsEntry("directory", "ppp")
        .containsEntry("starts", "run-parts");
    assertThat(Documents.values("ppp-script/loop/etc/ppp/ip-up", "ppp.script").get(0))
        .containsEntry("starts", "*.sh");
  }

  @Test
  void aScriptWhoseRouteIsCommentedOutAddsNone() {
    Reading reading =
        Documents.read("etc/ppp/ip-up.d/x", "#!/bin/sh\n# ip route add 10.0.0.0/8 dev ppp0\n");
    assertThat(Documents.values(reading, "ppp.script").get(0)).containsEntry("addsRoute", false);
  }

  @Test
  void aConnectionOfNetworkManagerHasThePluginsKeys() {
    assertThat(
            Documents.values(
                    "nmconnection/etc/NetworkManager/system-connections/work.nmconnection",
                    "nm.connection")
                .get(0))
        .containsEntry("id", "Work VPN")
        .containsEntry("gateway", "vpn.example.net")
        .containsEntry("ipsecEnabled", true)
        .containsEntry("ipsecIke", "3des-sha1-modp1024")
        .containsEntry("ipsecPskGiven", true)
        .containsEntry("passwordGiven", true)
        .containsEntry("mtu", 1400L)
        .containsEntry("neverDefault", true)
        .containsEntry("routes", List.of("10.99.0.0/16"));
  }

  @Test
  void whatNmcliShowsOfAConnectionSaysTheSame() {
    assertThat(Documents.values("nmcli-connection/office.txt", "nm.connection").get(0))
        .containsEntry("id", "office")
        .containsEntry("ipsecEnabled", true)
        .containsEntry("ipsecEsp", "aes256-sha1,aes128-sha1")
        .containsEntry("refuseMschapv2", true)
        .containsEntry("neverDefault", true)
        .containsEntry("routes", List.of("10.99.0.0/16", "10.97.0.0/16"))
        .doesNotContainKey("dns");
  }
}
