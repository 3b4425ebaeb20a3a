package org.vpndiag.host.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Text;

class FirewallTest {

  @Test
  void aSavedRuleHasItsConditionsAndCounters() {
    assertThat(Documents.values("iptables-save/iptables-save.txt", "firewall.rule").get(0))
        .containsEntry("chain", "INPUT")
        .containsEntry("verdict", "ACCEPT")
        .containsEntry("protocol", "udp")
        .containsEntry("source", "198.51.100.5/32")
        .containsEntry("destinationPort", 1701L)
        .containsEntry("ipsecPolicy", "ipsec")
        .containsEntry("packets", 174L)
        .containsEntry("position", 1L);
  }

  @Test
  void negatedConditionsAndListsAreLeftToTheText() {
    Map<String, Object> rule =
        Documents.values("iptables-save/rules/iptables-S.txt", "firewall.rule").get(1);
    assertThat(rule)
        .doesNotContainKeys("source", "destinationPort")
        .containsEntry("verdict", "vpn");
    assertThat(rule.get("text")).asString().contains("! -s 10.0.0.0/8", "500,4500");
  }

  @Test
  void policiesOfChainsAreTold() {
    assertThat(Documents.values("iptables-save/rules/iptables-S.txt", "firewall.chain").get(0))
        .containsEntry("policy", "DROP");
    assertThat(Documents.values("iptables-list/iptables-list.txt", "firewall.chain").get(0))
        .containsEntry("policy", "DROP")
        .containsEntry("packets", 5L);
    assertThat(Documents.values("nft/nft.txt", "firewall.chain").get(0))
        .containsEntry("policy", "DROP")
        .containsEntry("hook", "input");
  }

  @Test
  void whoManagesTheFirewallIsTold() {
    assertThat(Documents.values("ufw/ufw-status.txt", "firewall.manager").get(0))
        .containsEntry("name", "ufw")
        .containsEntry("active", true)
        .containsEntry("incoming", "deny");
    assertThat(Documents.values("firewall-cmd/firewall-cmd.txt", "firewall.manager").get(0))
        .containsEntry("name", "firewalld")
        .containsEntry("zone", "public")
        .containsEntry("active", true)
        .containsEntry("ports", "4500/udp")
        .containsEntry("protocols", "esp");
  }

  @Test
  void aListedRuleMayLackItsTarget() {
    List<Map<String, Object>> rules =
        Documents.values("iptables-list/iptables-list.txt", "firewall.rule");
    assertThat(rules.get(2))
        .containsEntry("verdict", "DROP")
        .containsEntry("protocol", "udp")
        .containsEntry("sourcePort", 1701L)
        .containsEntry("destinationPort", 1701L);
    assertThat(rules.get(3)).containsEntry("protocol", "esp").doesNotContainKey("verdict");
    assertThat(rules.get(4)).containsEntry("chain", "vpn").containsEntry("destinationPort", 1701L);
  }

  @Test
  void rulesOfNftHaveVerdictsInCapitals() {
    List<Map<String, Object>> rules = Documents.values("nft/nft.txt", "firewall.rule");
    assertThat(rules).hasSize(7);
    assertThat(rules.get(0)).containsEntry("states", "ESTABLISHED,RELATED");
    assertThat(rules.get(1)).containsEntry("inInterface", "lo").containsEntry("hook", "input");
    assertThat(rules.get(2)).containsEntry("verdict", "ACCEPT").containsEntry("packets", 12L);
    assertThat(rules.get(5))
        .containsEntry("verdict", "DROP")
        .containsEntry("destinationPort", 1701L)
        .containsEntry("ipsecPolicy", "none");
  }

  @Test
  void aSetIsARuleForEachOfItsElements() {
    List<Map<String, Object>> rules = Documents.values("nft/nft.txt", "firewall.rule");
    assertThat(rules.subList(3, 5)).extracting("destinationPort").containsExactly(4500L, 51820L);
    assertThat(rules.subList(3, 5)).extracting("position").containsExactly(4L, 4L);
  }

  @Test
  void theJsonOfNftTellsWhatItsTextTells() {
    List<Map<String, Object>> rules =
        Documents.values("nft-json/nft-list-ruleset.json", "firewall.rule");
    assertThat(rules).hasSize(13);
    assertThat(rules.get(0)).containsEntry("inInterface", "lo").containsEntry("verdict", "ACCEPT");
    assertThat(rules.subList(2, 4)).extracting("protocol").containsExactly("icmp", "esp");
    assertThat(rules.get(4)).containsEntry("verdict", "VMAP");
    assertThat(rules.subList(6, 8)).extracting("destinationPort").containsExactly(500L, 4500L);
    assertThat(rules.get(8))
        .containsEntry("source", "198.51.100.0/24")
        .containsEntry("states", "ESTABLISHED,RELATED")
        .doesNotContainKey("destinationPort");
    assertThat(rules.get(10)).containsEntry("ipsecPolicy", "ipsec").doesNotContainKey("states");
    assertThat(rules.get(11)).containsEntry("verdict", "REJECT").containsEntry("packets", 0L);
    assertThat(rules.get(12)).doesNotContainKeys("destination", "protocol");
    assertThat(Documents.values("nft-json/nft-list-ruleset.json", "firewall.chain").get(0))
        .containsEntry("table", "inet filter")
        .containsEntry("policy", "DROP");
  }

  @Test
  void aTableThatIsNotCommittedCoversNothing() {
    Text whole = Documents.text("iptables-save/iptables-save.txt");
    Text cut = new Text("iptables-save.txt", whole.lines().subList(0, 6));
    assertThat(Documents.read(whole).covers()).contains(HostFacts.FIREWALL_RULE);
    assertThat(Documents.read(cut).covers()).isEmpty();
  }
}
