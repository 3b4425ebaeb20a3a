package org.vpndiag.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.vpndiag.attempt.Attempt;
import org.vpndiag.document.Document;
import org.vpndiag.document.Head;
import org.vpndiag.fact.Fact;

class LogReaderTest {

  private static final String REFUSED =
      """
      Nov 23 16:25:22 client charon: 00[DMN] Starting IKE charon daemon (strongSwan 5.9.8, Linux)
      Nov 23 16:25:23 client charon: 08[CFG] received stroke: initiate 'idcf'
      Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
      Nov 23 16:25:23 client charon: 11[ENC] generating QUICK_MODE request 76 [ HASH SA No ID ID ]
      Nov 23 16:25:23 client charon: 07[ENC] parsed INFORMATIONAL_V1 request 42 [ HASH N(NO_PROP) ]
      Nov 23 16:25:23 client charon: 07[IKE] received NO_PROPOSAL_CHOSEN error notify
      """;

  @Test
  void payloadsTellTheMessageItsProtectionAndItsNotify() {
    assertThat(facts(REFUSED, "ike.message.sent").get(0).values())
        .containsEntry("message", 1L)
        .containsEntry("phase", 2L)
        .containsEntry("protected", true)
        .containsEntry("payloads", List.of("HASH", "SA", "No", "ID", "ID"));
    assertThat(facts(REFUSED, "ike.message.received").get(0).values())
        .containsEntry("notify", "NO_PROPOSAL_CHOSEN");
  }

  @Test
  void aNotifyTakesOverWhatTheMessageBeforeItTold() {
    assertThat(facts(REFUSED, "ike.notify.received").get(0).values())
        .containsEntry("type", "NO_PROPOSAL_CHOSEN")
        .containsEntry("protected", true)
        .containsEntry("phase", 2L)
        .containsEntry("exchange", "INFORMATIONAL_V1");
  }

  @Test
  void evidenceNamesFileAndLine() {
    Fact fact = facts(REFUSED, "ike.notify.received").get(0);

    assertThat(fact.evidence())
        .hasToString(
            "LineEvidence[source=syslog, line=6, text=Nov 23 16:25:23 client charon: 07[IKE]"
                + " received NO_PROPOSAL_CHOSEN error notify]");
  }

  @Test
  void whatNetworkManagerRepeatsIsOneFact() {
    String log =
        """
        Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
        Nov 23 16:25:24 client charon: 08[IKE] sending retransmit 1 of request message ID 0, seq 1
        Nov 23 16:25:26 client NetworkManager[7]: initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
        Nov 23 16:25:26 client NetworkManager[7]: sending retransmit 1 of request message ID 0, seq 1
        Nov 23 16:25:26 client NetworkManager[7]: establishing connection 'idcf' failed
        """;

    assertThat(LogText.read(log).reading().facts())
        .extracting(fact -> fact.type().name())
        .containsExactly("ike.initiating", "ike.retransmit", "connection.failed");
  }

  @Test
  void linesOfKnownProgramsThatNoCatalogueKnowsAreCountedAndShown() {
    LogReading reading =
        LogText.read(
            """
            Nov 23 16:25:23 client xl2tpd[1]: Calling on tunnel 1
            Nov 23 16:25:23 client xl2tpd[1]: the moon is full
            Nov 23 16:25:23 client cron[1]: the moon is full
            """);

    assertThat(reading.reading().records()).isEqualTo(1);
    assertThat(reading.reading().ignored()).isEqualTo(1);
    assertThat(reading.notUnderstood()).singleElement().extracting(e -> e.line()).isEqualTo(2);
    assertThat(reading.lines()).isEqualTo(3);
  }

  @Test
  void onlyProgramsThatWroteSomethingAreCovered() {
    LogReading reading = LogText.read("Nov 23 16:25:23 client xl2tpd[1]: Calling on tunnel 1\n");

    assertThat(reading.reading().covers())
        .extracting(type -> type.name())
        .contains("l2tp.tunnel.established")
        .doesNotContain("ike.initiating");
  }

  @Test
  void aLogIsRecognisedAndOtherDocumentsAreNot() {
    assertThat(recognises(REFUSED)).isTrue();
    assertThat(recognises("no shared key found for X.X.X.X - Y.Y.Y.Y\n")).isTrue();
    assertThat(recognises("Security Associations (1 up, 0 connecting):\n")).isFalse();
    assertThat(recognises("conn idcf\n  left=192.0.2.10\n")).isFalse();
    assertThat(recognises("")).isFalse();
  }

  @Test
  void aCompressedLogIsRecognisedEvenByABeginningThatIsCutOff() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(REFUSED.getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();

    assertThat(LogFormat.recognises(Head.of(whole))).isTrue();
    assertThat(LogFormat.recognises(Head.of(Arrays.copyOf(whole, whole.length - 8)))).isTrue();
    assertThat(LogFormat.recognises(Head.of(Arrays.copyOf(whole, 5)))).isFalse();
  }

  private static boolean recognises(String text) {
    return LogFormat.recognises(Head.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void secretsEnterNeitherFactsNorEvidence() {
    LogReading reading =
        LogText.read(
            """
            Nov 23 16:25:23 c charon: 08[CFG] line 3: malformed secret: : PSK "CANARY42"
            Nov 23 16:25:23 c pppd[1]: sent [PAP AuthReq id=0x1 user="u" password="CANARY42"]
            Nov 23 16:25:23 c pppd[1]: PAP authentication failed: password=CANARY42 is wrong
            Nov 23 16:25:23 c xl2tpd[1]: what is this password=CANARY42
            """);

    assertThat(reading.reading().facts()).hasSize(2);
    assertThat(reading.toString()).doesNotContain("CANARY42");
  }

  @Test
  void rotatedFilesInAnyOrderAreOneLog() throws Exception {
    Document late = document("syslog", "Nov 23 10:00:00 c xl2tpd[1]: Calling on tunnel 2\n");
    Document early = document("syslog.1", "Nov 22 10:00:00 c xl2tpd[1]: Calling on tunnel 1\n");

    LogReading reading = LogReader.read(List.of(late, early), LogText.TODAY, "");

    assertThat(reading.reading().facts())
        .extracting(fact -> fact.evidence().source())
        .containsExactly("syslog.1", "syslog");
  }

  @Test
  void whatStandsInTwoFilesIsOneFact() throws Exception {
    Document all = document("syslog", REFUSED);
    Document some = document("auth.log", REFUSED.lines().skip(2).limit(1).toList().get(0));

    LogReading reading = LogReader.read(List.of(all, some), LogText.TODAY, "");

    assertThat(reading.reading().facts()).hasSize(6);
    assertThat(reading.attempts().all()).hasSize(1);
  }

  @Test
  void whatNetworkManagerRepeatsInAnotherFileIsOneFact() throws Exception {
    Document daemon =
        document(
            "auth.log",
            """
            Nov 23 16:25:23 client pluto[187]: "office" #1: initiating IKEv1 Main Mode connection
            Nov 23 16:25:23 client pluto[187]: "office" #1: IKE SA established {auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA1 group=MODP2048}
            Nov 23 16:25:23 client pluto[187]: "office" #1: ignoring informational payload NO_PROPOSAL_CHOSEN, msgid=00000000, length=16
            """);
    Document manager =
        document(
            "syslog",
            """
            Nov 23 16:25:23 client NetworkManager[16]: 002 "office" #1: initiating IKEv1 Main Mode connection
            Nov 23 16:25:23 client NetworkManager[16]: 004 "office" #1: IKE SA established {auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA1 group=MODP2048}
            """);

    LogReading reading = LogReader.read(List.of(daemon, manager), LogText.TODAY, "");

    assertThat(reading.attempts().all()).hasSize(1);
    assertThat(reading.reading().facts())
        .extracting(fact -> fact.type().name())
        .containsExactly("ike.initiating", "ike.sa.established", "ike.notify.received");
  }

  @Test
  void wordsThatReplaceThePeersAddressArePassedOver() throws Exception {
    Document log =
        document(
            "auth.log",
            """
            Nov 23 16:25:23 gw pluto[187]: "l2tp-psk"[2] my phone #3: responding to Main Mode from unknown peer my phone
            Nov 23 16:25:23 gw pluto[187]: "l2tp-psk"[2] my phone #3: STATE_MAIN_R3: sent MR3, ISAKMP SA established {auth=PRESHARED_KEY cipher=aes_256 integ=sha group=MODP2048}
            """);

    LogReading reading = LogReader.read(List.of(log), LogText.TODAY, "");

    assertThat(reading.reading().facts())
        .extracting(fact -> fact.type().name())
        .containsExactly("ike.responding", "ike.sa.established");
  }

  private static Document document(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(name, () -> new ByteArrayInputStream(bytes));
  }

  @Test
  void anyBytesAreSurvived() {
    byte[] log = REFUSED.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= log.length; cut++) {
      assertThat(LogText.read(Arrays.copyOf(log, cut)).lines()).isBetween(0L, 7L);
    }
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      byte[] bad = log.clone();
      for (int flips = 0; flips < 20; flips++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      assertThat(LogText.read(bad).lines()).isPositive();
    }
  }

  @Test
  void aLineOfAnyLengthIsReadAsOne() {
    String log = "x".repeat(1_000_000) + "\nxl2tpd[1]: Calling on tunnel 1\n" + "y".repeat(400_000);

    LogReading reading = LogText.read(log);

    assertThat(reading.lines()).isEqualTo(3);
    assertThat(reading.reading().facts()).hasSize(1);
    assertThat(reading.reading().facts().get(0).evidence().text()).contains("tunnel 1");
  }

  private static Object closedTo(String peer) {
    String line = "xl2tpd[1]: Connection 0 closed to " + peer + ", port 1701 (Timeout)\n";
    return LogText.read(line).reading().facts().get(0).value("peer").orElseThrow();
  }

  @Test
  void terminalEscapesAreMadeHarmless() {
    String colour = "\u001b[31mevil";
    assertThat(closedTo(colour)).isEqualTo("evil");
    assertThat(closedTo("\u0007" + colour)).isEqualTo("\\x07evil");
  }

  @Test
  void terminalEscapesThatNobodyExpectsAreMadeHarmless() {
    LogReading reading =
        LogText.read(
            "\n".repeat(1 << 18)
                + "xl2tpd[1]: Connection 0 closed to \u001b[31mevil, port 1701 (Timeout)\n");

    Fact fact = reading.reading().facts().get(0);
    assertThat(fact.values().get("peer")).isEqualTo("\\x1b[31mevil");
    assertThat(fact.evidence().text()).doesNotContain("\u001b");
  }

  @Test
  void theOutcomeFollowsFromTheEvents() {
    LogReading reading = LogText.read(REFUSED);

    assertThat(reading.attempts().all())
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.FAILED);
              assertThat(attempt.connection()).isEqualTo("idcf");
              assertThat(attempt.peer()).isEqualTo("198.51.100.5");
              assertThat(attempt.failure()).isEqualTo("ike.notify.received");
              assertThat(attempt.eventCount()).isEqualTo(6);
            });
  }

  private static List<Fact> facts(String log, String type) {
    return LogText.read(log).reading().facts().stream()
        .filter(fact -> fact.type().name().equals(type))
        .toList();
  }
}
