package org.vpndiag.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedMessagesTest {

  private static List<PostLine> in(String... lines) {
    List<PostLine> numbered = new ArrayList<>();
    for (String line : lines) {
      numbered.add(new PostLine(numbered.size() + 1, line));
    }
    return new QuotedMessages().in(numbered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It stopped with the error \"MPPE required but peer negotiation failed\".",
        "It says `MPPE required but peer negotiation failed`, whatever I do",
        "It says `\"MPPE required but peer negotiation failed\"`, and the server is up",
        "it's always 'MPPE required but peer negotiation failed', isn't it",
        "The message is: MPPE required but peer negotiation failed",
        "エラーは「MPPE required but peer negotiation failed」です。",
        "エラー：MPPE required but peer negotiation failed",
      })
  void aMessageWithinASentenceIsFound(String sentence) {
    assertThat(in("Since the upgrade nothing works.", sentence))
        .containsExactly(new PostLine(2, "MPPE required but peer negotiation failed"));
  }

  @Test
  void whatADaemonWouldNotSayIsNone() {
    assertThat(in("I get \"it does not work\" and: nothing else", "see: https://example.com/"))
        .isEmpty();
  }

  @Test
  void whoQuotesManyListsThem() {
    assertThat(
            in(
                "\"MPPE required but peer negotiation failed\": switch MPPE off",
                "\"received NO_PROPOSAL_CHOSEN error notify\": change the proposal",
                "\"giving up after 5 retransmits\": the server is off"))
        .isEmpty();
  }

  @Test
  void whatIsNoSentenceIsNotSearched() {
    String places = "it says: no 'a ".repeat(1_000);

    assertThat(in(places + ": MPPE required but peer negotiation failed")).isEmpty();
  }
}
