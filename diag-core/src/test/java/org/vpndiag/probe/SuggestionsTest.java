package org.vpndiag.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final Phase1Proposal REFERENCE = new Phase1Proposal(5, 0, 2, 2, 1);

  @Test
  void makesNoFilesForAServerThatWantsNoSecret() {
    Suggestions lines = Suggestions.of(new Phase1Proposal(7, 256, 4, 14, 65_001), false);

    assertThat(ClientFiles.of("strongswan", "192.0.2.1", lines)).isEmpty();
  }

  @Test
  void spellsTheReferenceServersProposalForEachProgram() {
    Suggestions lines = Suggestions.of(REFERENCE, true);

    assertThat(lines.ike()).isEqualTo("3des-sha1-modp1024!");
    assertThat(lines.esp()).startsWith("3des-sha1-modp1024,").endsWith("!");
    assertThat(lines.swanctl()).startsWith("proposals = 3des-sha1-modp1024\n");
    assertThat(lines.libreswan()).startsWith("ike=3des-sha1;modp1024\nphase2alg=3des-sha1");
    assertThat(lines.networkManager()).startsWith("ipsec-ike=3des-sha1-modp1024!\n");
  }

  @Test
  void hasNothingForLibreswanWhereItLacksTheAlgorithm() {
    Suggestions lines = Suggestions.of(new Phase1Proposal(1, 0, 1, 1, 1), false);

    assertThat(lines.libreswan()).isEmpty();
    assertThat(ClientFiles.of("libreswan", "192.0.2.1", lines)).isEmpty();
  }

  @Test
  void makesACompleteClientOfEachKind() {
    Suggestions lines = Suggestions.of(REFERENCE, true);

    for (String kind : ClientFiles.KINDS) {
      List<ClientFiles.ClientFile> files = ClientFiles.of(kind, "192.0.2.1", lines).orElseThrow();
      assertThat(files).anyMatch(f -> f.text().contains("192.0.2.1"));
      assertThat(files).anyMatch(f -> f.text().contains("PSK") && f.mode().equals("0600"));
      assertThat(files).noneMatch(f -> f.text().contains("%%"));
    }
  }

  @Test
  void knowsWhichStockClientsWouldConnect() {
    AcceptedProposal modern =
        new AcceptedProposal(new Phase1Proposal(7, 256, 4, 14, 1), null, Proof.REPLY);
    AcceptedProposal old = new AcceptedProposal(REFERENCE, null, Proof.REPLY);

    assertThat(StockClient.connecting(List.of(modern)))
        .extracting(StockClient::name)
        .contains("macOS/iOS")
        .doesNotContain("Windows 10/11", "Android 11 (L2TP)");
    assertThat(StockClient.connecting(List.of(old)))
        .extracting(StockClient::name)
        .contains("Windows 10/11", "Android 11 (L2TP)")
        .doesNotContain("NetworkManager-l2tp (Libreswan)");
  }

  @Test
  void namesTheGroupInEachOfLibreswansProposalsOrInNone() {
    Phase1Proposal proposal = new Phase1Proposal(7, 256, 4, 14, 1);

    assertThat(Suggestions.of(proposal, true).libreswan())
        .endsWith(
            "phase2alg=aes256-sha2_256;dh14,aes256-sha1;dh14,aes128-sha1;dh14,3des-sha1;dh14");
    assertThat(Suggestions.of(proposal, false).libreswan()).doesNotContain("1;", "phase2alg=;");
  }
}
