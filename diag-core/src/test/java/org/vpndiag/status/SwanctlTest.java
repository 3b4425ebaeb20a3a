package org.vpndiag.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Text;

class SwanctlTest {

  @Test
  void theShortFormAndTheDumpTellTheSameSa() {
    Map<String, Object> brief =
        Documents.values("swanctl-list-sas/healthy/swanctl-list-sas.txt", "child-sa").get(0);
    Map<String, Object> raw =
        Documents.values("swanctl-raw/healthy/swanctl-list-sas-raw.txt", "child-sa").get(0);
    assertThat(withoutAges(brief)).isEqualTo(withoutAges(raw));
    assertThat(brief)
        .containsEntry("state", "INSTALLED")
        .containsEntry("mode", "TRANSPORT")
        .containsEntry("inboundBytes", 207676L)
        .containsEntry("outboundPackets", 132L)
        .containsEntry("localPort", 1701L);
  }

  @Test
  void theIkeSaHasPortsThatStrokeLacks() {
    assertThat(Documents.values("swanctl-list-sas/nat/swanctl-list-sas.txt", "ike-sa").get(0))
        .containsEntry("localPort", 4500L)
        .containsEntry("peerPort", 4500L);
  }

  @Test
  void aDumpInPrettyPrintHasValuesWithBlanksAndLists() {
    String path = "swanctl-raw/pretty/swanctl-list-sas-pretty.txt";
    assertThat(Documents.values(path, "ike-sa").get(0))
        .containsEntry("localId", "C=DE, O=Example, CN=client")
        .containsEntry("natLocal", true)
        .containsEntry("proposal", "AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048");
    assertThat(Documents.values(path, "child-sa").get(0))
        .containsEntry("udpEncapsulation", true)
        .containsEntry("remoteSelectors", List.of("10.40.0.0/16", "10.41.0.0/16[tcp/http]"));
  }

  @Test
  void connectionsAreTheSameInBothForms() {
    Map<String, Object> brief =
        Documents.values("swanctl-list-conns/swanctl-list-conns.txt", "ike.connection").get(0);
    Map<String, Object> raw =
        Documents.values("swanctl-raw/conns/swanctl-list-conns-raw.txt", "ike.connection").get(0);
    assertThat(without(brief, "localAuth", "remoteAuth"))
        .isEqualTo(without(raw, "localAuth", "remoteAuth"))
        .containsEntry("remoteId", "198.51.100.5")
        .containsEntry("childMode", "TRANSPORT");
  }

  @Test
  void policiesThatPassAreShunts() {
    assertThat(Documents.values("swanctl-raw/pols/swanctl-list-pols-raw.txt", "ike.shunt").get(0))
        .containsEntry("action", "PASS");
  }

  @Test
  void aDumpThatIsCutOffCoversNothing() {
    Text whole = Documents.text("swanctl-raw/healthy/swanctl-list-sas-raw.txt");
    assertThat(Documents.read(whole).covers()).contains(StatusFacts.CHILD_SA);
    String first = whole.lines().get(0);
    Text cut = new Text("raw", List.of(first.substring(0, 500), whole.lines().get(1)));
    assertThat(Documents.read(cut).covers()).isEmpty();
  }

  @Test
  void aDaemonThatIsNotThereHasNoSas() {
    String path = "swanctl-list-sas/not-running/swanctl-list-sas.txt";
    assertThat(Documents.values(path, "ike.daemon")).hasSize(1);
    assertThat(Documents.read(Documents.text(path)).covers()).contains(StatusFacts.IKE_SA);
  }

  /** The two were asked one after the other. */
  private static Map<String, Object> withoutAges(Map<String, Object> values) {
    return without(values, "ageSeconds", "inboundIdleSeconds", "outboundIdleSeconds");
  }

  private static Map<String, Object> without(Map<String, Object> values, String... names) {
    Map<String, Object> rest = new HashMap<>(values);
    List.of(names).forEach(rest::remove);
    return rest;
  }
}
