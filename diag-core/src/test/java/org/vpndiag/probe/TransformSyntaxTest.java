package org.vpndiag.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformSyntaxTest {

  @Test
  void readsIkeScansNotations() {
    Phase1Proposal aes = new Phase1Proposal(7, 256, 4, 14, 1);

    assertThat(TransformSyntax.parse("7/256,4,1,14")).hasValue(aes);
    assertThat(TransformSyntax.parse(" (1=7,14=256,2=4,3=1,4=14) ")).hasValue(aes);
    assertThat(TransformSyntax.parse("(1=7, 14=0x100, 2=4, 3=1, 4=0xe, 11=1, 12=0x00007080)"))
        .hasValue(aes);
    assertThat(TransformSyntax.parse("5,2,65001,2"))
        .hasValue(new Phase1Proposal(5, 0, 2, 2, 65_001));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "7,4,1", "7/x,4,1,14", "99999,4,1,14", "(1=7)", "(99=1)", "-1,2,3,4"})
  void refusesWhatIsNoTransform(String text) {
    assertThat(TransformSyntax.parse(text)).isEmpty();
  }

  @Test
  void namesTheLinesOfAFileThatAreWrong() {
    List<Integer> problems = new ArrayList<>();

    List<Phase1Proposal> read =
        TransformSyntax.parse(List.of("# all", "5,2,1,2 # old", "", "5,2,1,2", "five"), problems);

    assertThat(read).containsExactly(new Phase1Proposal(5, 0, 2, 2, 1));
    assertThat(problems).containsExactly(5);
  }
}
