package org.vpndiag.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UniverseTest {

  @Test
  void holdsEveryCombinationOnceTheStrongestFirst() {
    assertThat(Universe.whole())
        .hasSize(10 * 5 * 12)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Phase1Proposal.STRONGEST_FIRST);
  }

  @Test
  void putsWhatIsBrokenAfterWhatIsOnlyWeak() {
    assertThat(Universe.whole().get(0)).hasToString("AES_CBC-256/SHA2_512/ECP_521");
    assertThat(Universe.whole().get(599).grade()).isEqualTo(Algorithm.Grade.BROKEN);
  }
}
