package org.vpndiag.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vpndiag.attempt.Attempt;
import org.vpndiag.attempt.Attempt.Outcome;
import org.vpndiag.attempt.Attempts;
import org.vpndiag.document.Document;

class LogAttemptsTest {

  private static final String START =
      """
      charon: 00[DMN] Starting IKE charon daemon (strongSwan 5.9.8, Linux 6.1, x86_64)
      charon: 00[CFG]   loaded IKE secret for %any 198.51.100.5
      """;
  private static final String INITIATE =
      "charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5\n";
  private static final String REFUSED =
      "charon: 07[IKE] received NO_PROPOSAL_CHOSEN error notify\n";
  private static final String CHILD =
      "charon: 07[IKE] CHILD_SA idcf{1} established with SPIs c8f1d2aa_i c1234567_o and TS"
          + " 192.0.2.10/32[udp/l2f] === 198.51.100.5/32[udp/l2f]\n";
  private static final String DIAL = "xl2tpd[32]: Connecting to host 198.51.100.5, port 1701\n";
  private static final String TIMEOUT =
      "xl2tpd[32]: Maximum retries exceeded for tunnel 64698.  Closing.\n";
  private static final String UP = "pppd[40]: remote IP address 172.16.10.1\n";

  @Test
  void aNewInitiationIsANewAttempt() {
    assertThat(outcomes(START + INITIATE + REFUSED + INITIATE + CHILD + DIAL + UP))
        .containsExactly(Outcome.FAILED, Outcome.UP);
  }

  @Test
  void aRetryStaysInItsAttempt() {
    String log =
        INITIATE
            + "charon: 11[IKE] giving up after 5 retransmits\n"
            + "charon: 11[IKE] peer not responding, trying again (2/3)\n"
            + INITIATE;

    assertThat(outcomes(log)).containsExactly(Outcome.FAILED);
  }

  @Test
  void reauthenticationStaysInItsAttempt() {
    String log =
        INITIATE
            + CHILD
            + DIAL
            + UP
            + "charon: 11[IKE] reauthenticating IKE_SA idcf[1]\n"
            + INITIATE;

    assertThat(outcomes(log)).containsExactly(Outcome.UP);
  }

  @Test
  void redialsStayInTheirIpsecAttempt() {
    assertThat(outcomes(INITIATE + CHILD + DIAL + TIMEOUT + DIAL + TIMEOUT))
        .containsExactly(Outcome.FAILED);
  }

  @Test
  void withoutIpsecEachDialIsAnAttempt() {
    assertThat(outcomes(DIAL + TIMEOUT + DIAL + UP)).containsExactly(Outcome.FAILED, Outcome.UP);
  }

  @Test
  void theUplinksPppdIsNotTheTunnels() {
    String uplink =
        """
        pppd[12]: Plugin rp-pppoe.so loaded.
        pppd[12]: pppd 2.4.9 started by root, uid 0
        pppd[12]: Connect: ppp0 <--> eth1
        pppd[12]: PAP authentication succeeded
        pppd[12]: remote IP address 192.0.2.1
        """;

    assertThat(outcomes(INITIATE + REFUSED + uplink)).containsExactly(Outcome.FAILED);
    assertThat(outcomes(uplink + INITIATE + CHILD + DIAL + UP)).containsExactly(Outcome.UP);
    assertThat(typesOf(uplink)).containsExactly("link.other", "link.other");
    String late = uplink.substring(uplink.indexOf("pppd[12]: Connect"));
    assertThat(typesOf(late)).containsExactly("link.other");
  }

  @Test
  void aModemsPppdIsNotTheTunnelsUntilItsNumberComesAgain() {
    String modem =
        """
        pppd[40]: Connect: ppp0 <--> /dev/ttyUSB0
        pppd[40]: remote IP address 192.0.2.1
        """;
    String tunnel = "pppd[40]: Connect: ppp0 <--> /dev/pts/0\n";

    assertThat(typesOf(modem + UP)).containsExactly("link.other");
    assertThat(typesOf(modem + tunnel + UP))
        .containsExactly("link.other", "ppp.connecting", "ipcp.opened");
    assertThat(
            typesOf(modem + "pppd[41]: Connect: ppp1 <-->\npppd[41]: CHAP authentication failed\n"))
        .containsExactly("link.other", "ppp.connecting", "ppp.auth.failed");
  }

  @Test
  void aDaemonsStartBeginsAnAttemptAndItsPreparationBelongsToIt() {
    List<Attempt> attempts = attempts(START + INITIATE + REFUSED + START + INITIATE + CHILD).all();

    assertThat(attempts).hasSize(2);
    assertThat(attempts.get(1).facts())
        .extracting(fact -> fact.type().name())
        .startsWith("ike.daemon.started", "secrets.loaded", "ike.initiating");
  }

  @Test
  void whatWasLoadedBeforeHoldsInALaterAttempt() {
    Attempts attempts = attempts(START + INITIATE + REFUSED + INITIATE + REFUSED);

    assertThat(attempts.decidingFacts())
        .extracting(fact -> fact.type().name())
        .containsExactly(
            "ike.daemon.started", "secrets.loaded", "ike.initiating", "ike.notify.received");
  }

  @Test
  void equalFailuresAreCounted() {
    for (int count : List.of(1, 15, 5_000)) {
      Attempts attempts = attempts((INITIATE + REFUSED).repeat(count));
      assertThat(attempts.failedLike(attempts.all().get(0))).isEqualTo(count);
    }
  }

  @Test
  void anAttemptThatHasOnlyBegunHidesNoFailure() {
    Attempts attempts = attempts(INITIATE + REFUSED + INITIATE);

    assertThat(Objects.requireNonNull(attempts.deciding()).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(attempts.all()).hasSize(2);
  }

  @Test
  void anAttemptThatHasOnlyBegunAfterASuccessDecides() {
    Attempts attempts = attempts(INITIATE + CHILD + DIAL + UP + INITIATE);

    assertThat(Objects.requireNonNull(attempts.deciding()).outcome()).isEqualTo(Outcome.UNFINISHED);
  }

  @Test
  void theEndOfWhatWasUpEndsTheAttempt() {
    assertThat(outcomes(INITIATE + CHILD + DIAL + UP + "pppd[40]: Modem hangup\n"))
        .containsExactly(Outcome.ENDED);
  }

  @Test
  void theResponderIsKnownByItsRole() {
    Attempts attempts =
        attempts("charon: 07[IKE] 203.0.113.10 is initiating a Main Mode IKE_SA\n" + CHILD);

    assertThat(attempts.all().get(0).role()).isEqualTo(Attempt.Role.RESPONDER);
    assertThat(attempts.all().get(0).peer()).isEqualTo("203.0.113.10");
  }

  @Test
  void aLongAttemptKeepsItsBeginningItsEndAndOneOfEachKind() {
    String log =
        START
            + INITIATE
            + CHILD
            + DIAL
            + UP
            + REFUSED
            + "charon: 11[IKE] sending DPD request\n".repeat(20_000)
            + "pppd[40]: Modem hangup\n";

    Attempt attempt = attempts(log).all().get(0);

    assertThat(attempt.eventCount()).isEqualTo(20_008);
    assertThat(attempt.facts()).hasSizeLessThan(6_000);
    assertThat(attempt.facts().get(attempt.facts().size() - 1).type().name())
        .isEqualTo("ppp.hangup");
  }

  /** Two connections at the same time: their lines are told apart by peer, thread and process. */
  private static final String INTERLEAVED =
      """
      charon: 05[IKE] initiating Main Mode IKE_SA head[1] to 198.51.100.5
      charon: 06[IKE] initiating Main Mode IKE_SA branch[2] to 198.51.100.77
      charon: 07[NET] received packet: from 198.51.100.5[500] to 192.0.2.10[500] (68 bytes)
      charon: 08[NET] received packet: from 198.51.100.77[500] to 192.0.2.10[500] (68 bytes)
      charon: 07[IKE] IKE_SA head[1] established between 192.0.2.10[192.0.2.10]...198.51.100.5[198.51.100.5]
      charon: 08[ENC] invalid HASH_V1 payload length, decryption failed?
      charon: 07[IKE] CHILD_SA head{1} established with SPIs c8f1d2aa_i c1234567_o and TS 192.0.2.10/32[udp/l2f] === 198.51.100.5/32[udp/l2f]
      xl2tpd[32]: Connecting to host 198.51.100.5, port 1701
      xl2tpd[32]: Connecting to host 198.51.100.77, port 1701
      xl2tpd[32]: Connection established to 198.51.100.5, 1701.  Local: 100, Remote: 200 (ref=0/0).
      xl2tpd[32]: Call established with 198.51.100.5, Local: 1, Remote: 2, Serial: 1 (ref=0/0)
      pppd[40]: pppd 2.4.9 started by root, uid 0
      xl2tpd[32]: Maximum retries exceeded for tunnel 300.  Closing.
      xl2tpd[32]: Connection 0 closed to 198.51.100.77, port 1701 (Timeout)
      pppd[40]: remote IP address 172.16.10.1
      charon: 09[IKE] initiating Main Mode IKE_SA branch[3] to 198.51.100.77
      charon: 09[ENC] invalid HASH_V1 payload length, decryption failed?
      """;

  @Test
  void connectionsAtTheSameTimeAreAttemptsOfTheirOwn() {
    List<Attempt> attempts = attempts(INTERLEAVED).all();

    assertThat(attempts)
        .extracting(Attempt::connection)
        .containsExactly("head", "branch", "branch");
    assertThat(attempts)
        .extracting(Attempt::outcome)
        .containsExactly(Outcome.UP, Outcome.FAILED, Outcome.FAILED);
    assertThat(attempts.get(0).facts())
        .extracting(fact -> fact.type().name())
        .doesNotContain("ike.decryption-failed", "l2tp.retries-exceeded")
        .endsWith("ipcp.opened");
  }

  @Test
  void theOneOfConnectionsAtTheSameTimeDecidesThatFailed() {
    String upLater =
        INTERLEAVED.replace("initiating Main Mode IKE_SA branch[3]", "a word about branch[3]")
            + "charon: 05[IKE] initiating Main Mode IKE_SA third[4] to 198.51.100.9\n"
            + "charon: 08[ENC] invalid HASH_V1 payload length, decryption failed?\n";

    Attempt deciding = Objects.requireNonNull(attempts(upLater).deciding());

    assertThat(deciding.connection()).isEqualTo("branch");
    assertThat(deciding.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void theLastAttemptDecidesOfTheConnectionThatIsAskedFor() throws IOException {
    Document log = LogText.document(INTERLEAVED.getBytes(StandardCharsets.UTF_8));

    Attempts head = LogReader.read(List.of(log), LogText.TODAY, "head").attempts();
    Attempts unknown = LogReader.read(List.of(log), LogText.TODAY, "other").attempts();

    assertThat(Objects.requireNonNull(head.deciding()).outcome()).isEqualTo(Outcome.UP);
    assertThat(Objects.requireNonNull(unknown.deciding()).connection()).isEqualTo("branch");
  }

  private static Attempts attempts(String log) {
    return LogText.read(log).attempts();
  }

  private static List<String> typesOf(String log) {
    return attempts(log).decidingFacts().stream().map(fact -> fact.type().name()).toList();
  }

  private static List<Outcome> outcomes(String log) {
    return attempts(log).all().stream().map(Attempt::outcome).toList();
  }
}
