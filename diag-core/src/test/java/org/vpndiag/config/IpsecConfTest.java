package org.vpndiag.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Reading;

class IpsecConfTest {

  private static final String LIBRESWAN = "ipsec.conf/libreswan/etc/ipsec.conf";

  @Test
  void aConnectionHasItsKeywordsAndNormalisedPorts() {
    assertThat(Documents.values("ipsec.conf/etc/ipsec.conf", "ipsec.conf.conn"))
        .singleElement()
        .satisfies(
            conn ->
                assertThat(conn)
                    .containsEntry("connection", "idcf")
                    .containsEntry("right", "198.51.100.5")
                    .containsEntry("ike", "3des-sha1-modp1024!")
                    .containsEntry("strictIke", true)
                    .containsEntry("leftPort", 1701L)
                    .containsEntry("rightProtocol", 17L)
                    .containsEntry("file", "/etc/ipsec.conf"));
  }

  @Test
  void whatItHasItselfComesBeforeAlsoAndDefault() {
    Map<String, Object> conn = Documents.values(LIBRESWAN, "ipsec.conf.conn").get(1);
    assertThat(conn)
        .containsEntry("connection", "L2TP-PSK")
        .containsEntry("keyingtries", "5")
        .containsEntry("authby", "secret")
        .containsEntry("type", "transport")
        .containsEntry("keyexchange", "ikev1")
        .containsEntry("leftPort", 1701L)
        .doesNotContainKey("rightPort");
  }

  @Test
  void misspeltAndUnindentedKeywordsAreMistakes() {
    assertThat(Documents.values(LIBRESWAN, "ipsec.conf.error"))
        .extracting(error -> error.get("keyword") + "@" + error.get("line"))
        .containsExactly("rightprotport@27", "auto_start@28", "ike@29");
  }

  @Test
  void aFileThatIncludesOthersDoesNotCoverTheConnections() {
    Reading reading = Documents.read(Documents.text(LIBRESWAN));
    assertThat(Documents.values(reading, "config.include").get(0))
        .containsEntry("path", "/etc/ipsec.d/*.conf");
    assertThat(reading.covers()).containsExactly(ConfigFacts.IPSEC_SETUP);
  }

  @Test
  void sectionsThatNameEachOtherDoNotLoop() {
    Reading reading =
        Documents.read("x", "conn a\n also=b\n type=tunnel\nconn b\n also=a\n auto=add\n");
    assertThat(Documents.values(reading, "ipsec.conf.conn"))
        .allSatisfy(
            conn -> assertThat(conn).containsEntry("type", "tunnel").containsEntry("auto", "add"));
  }

  @Test
  void secretsAreKnownByTheirSelectorsAndForms() {
    List<Map<String, Object>> secrets =
        Documents.values("ipsec.secrets/forms/etc/ipsec.d/work.secrets", "ipsec.secret");
    assertThat(secrets)
        .extracting(secret -> secret.get("type") + " " + secret.get("form"))
        .containsExactly(
            "PSK quoted",
            "PSK bare",
            "PSK hex",
            "PSK base64",
            "XAUTH quoted",
            "EAP quoted",
            "PSK empty",
            "RSA bare");
    assertThat(secrets.get(0))
        .containsEntry("selectors", List.of("@client.example.net", "vpn.example.net"));
    assertThat(secrets.get(1)).containsEntry("selectors", List.of("192.0.2.10", "198.51.100.5"));
    assertThat(secrets.get(5)).containsEntry("empty", true);
  }

  @Test
  void aSecretWithoutItsColonIsAMistake() {
    assertThat(
            Documents.values("ipsec.secrets/forms/etc/ipsec.d/work.secrets", "ipsec.secret.error"))
        .containsExactly(
            Map.of(
                "file", "/etc/ipsec.d/work.secrets",
                "line", 9L,
                "reason", "no colon before the type of the secret"));
  }

  @Test
  void swanctlConnectionsHaveTheirChildren() {
    String path = "swanctl.conf/etc/swanctl/swanctl.conf";
    assertThat(Documents.values(path, "swanctl.conf.conn").get(0))
        .containsEntry("connection", "idcf")
        .containsEntry("child", "l2tp")
        .containsEntry("remoteAddresses", "198.51.100.5")
        .containsEntry("proposals", List.of("3des-sha1-modp1024", "aes256-sha1-modp2048"))
        .containsEntry("localAuth", "psk")
        .containsEntry("remoteId", "198.51.100.5")
        .containsEntry("mode", "transport");
    assertThat(Documents.values(path, "ipsec.secret"))
        .extracting(secret -> secret.get("type") + " " + secret.get("form"))
        .containsExactly("PSK quoted", "EAP base64");
  }

  @Test
  void settingsOfStrongswanHaveDottedKeys() {
    assertThat(Documents.values("strongswan.conf/etc/strongswan.conf", "strongswan.conf.setting"))
        .contains(
            Map.of(
                "file", "/etc/strongswan.conf",
                "key", "charon.filelog.charon.path",
                "value", "/var/log/charon.log"));
  }
}
