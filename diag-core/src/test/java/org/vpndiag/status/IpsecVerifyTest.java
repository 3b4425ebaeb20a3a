package org.vpndiag.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpndiag.document.Documents;
import org.vpndiag.document.Text;

class IpsecVerifyTest {

  @Test
  void plutoRunsOrNot() {
    assertThat(Documents.values("ipsec-verify/ipsec-verify.txt", "ike.daemon").get(0))
        .containsEntry("daemon", "pluto")
        .containsEntry("version", "3.32")
        .containsEntry("running", false);
  }

  @Test
  void itsOtherComplaintsAreNone() {
    Text text = text(" Pluto listening for IKE on udp 500     [FAILED]");

    assertThat(new IpsecVerify().recognises(text)).isTrue();
    assertThat(new IpsecVerify().read(text).facts()).isEmpty();
  }

  @Test
  void otherBracketsAreNotItsOwn() {
    assertThat(new IpsecVerify().recognises(text("Checking that it runs [OK]"))).isFalse();
  }

  private static Text text(String line) {
    return new Text("verify", List.of(line));
  }
}
