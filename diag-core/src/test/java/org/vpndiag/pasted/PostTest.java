package org.vpndiag.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpndiag.document.Document;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Formats;
import org.vpndiag.fact.Fact;
import org.vpndiag.report.Input;

class PostTest {

  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 11, 24));

  private static String post(String name) {
    try (InputStream in = PostTest.class.getResourceAsStream("/posts/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseFile read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CaseFile.of(
        FORMATS, List.of(new Document("post.md", () -> new ByteArrayInputStream(bytes))));
  }

  private static List<String> kinds(CaseFile file) {
    return file.inputs().stream().map(Input::kind).toList();
  }

  private static Fact only(CaseFile file, String type) {
    assertThat(file.facts().ofType(type)).hasSize(1);
    return file.facts().ofType(type).get(0);
  }

  private static int line(Fact fact) {
    return fact.evidence() instanceof LineEvidence at ? at.line() : 0;
  }

  @Test
  void whatStandsOnOneLineWithItsFenceIsRead() {
    CaseFile file =
        read(
            """
            It fails:

            ```Nov 23 10:00:02 client xl2tpd[39]: Connecting to host 198.51.100.5, port 1701
            Nov 23 10:00:33 client xl2tpd[39]: Maximum retries exceeded for tunnel 7943.  Closing.
            Nov 23 10:00:33 client xl2tpd[39]: Connection 0 closed to 198.51.100.5, port 1701 (Timeout)```

            That is all: ```Nov 23 10:00:34 client xl2tpd[39]: Calling on tunnel 12```
            """);
    assertThat(line(only(file, "l2tp.connecting"))).isEqualTo(3);
    assertThat(line(only(file, "l2tp.tunnel.closed"))).isEqualTo(5);
  }

  @Test
  void linesThatTheTerminalBrokeAreOneAgain() {
    String log =
        """
        Nov 23 10:00:02 client NetworkManager[800]: <info>  [1732698001.4] vpn[0x55d0e88
        26c640,4a6b8c1e-1c1b-4b6e-9d5e-111111111111,"office"]: starting l2tp
        Nov 23 10:00:03 client NetworkManager[800]: <warn>  [1732698002.4] vpn[0x55d0e88
        26c640,"office"]: secrets: failed to request VPN secrets #3: No agents were avai
        lable for this request.
        Nov 23 10:00:04 client NetworkManager[800]: <info>  bye
        """;
    CaseFile file = read("It fails:\n```\n" + log + "```\n");
    assertThat(line(only(file, "nm.secrets-missing"))).isEqualTo(5);
  }

  @Test
  void linesOfSeveralLengthsAreLeftAsTheyAre() {
    String log =
        """
        Nov 23 10:00:03 client NetworkManager[800]: <warn>  [1732698002.4] vpn[0x55d0e88
        26c640,"office"]: secrets: failed to request VPN secrets #3: No agents were avai
        lable for this request. This line is longer than a terminal that would break it so.
        """;
    CaseFile file = read("It fails:\n```\n" + log + "```\n");
    assertThat(file.facts().ofType("nm.secrets-missing")).isEmpty();
  }

  @Test
  void aForumPostIsCutApart() {
    CaseFile file = read(post("forum.md"));
    assertThat(kinds(file))
        .containsExactly(
            "post",
            "ipsec-status",
            "ip-xfrm-state",
            "ipsec.conf",
            "xl2tpd.conf",
            "ip-route",
            "log",
            "log");
    assertThat(file.inputs().get(0).ignored()).isEqualTo(9);
    assertThat(file.inputs().get(0).note().en())
        .isEqualTo("not understood: lines 1, 3, 5-6, 41, 49, 56, 68-69");
  }

  @Test
  void anIndentedTranscriptEndsWhereTheAuthorsWordsBegin() {
    CaseFile file =
        read(
            """
            I cannot reach the far network:

                user@client:~$ ip route
                default via 192.0.2.1 dev eth0
                10.98.0.1 dev ppp0 proto kernel scope link src 10.98.0.100

            ping 10.99.0.1 gives nothing. Thanks
            """);
    assertThat(kinds(file)).containsExactly("post", "ip-route");
    assertThat(file.facts().ofType("route")).hasSize(2);
  }

  @Test
  void aStatusBesideALogIsReadWithoutMarks() {
    CaseFile file =
        read(
            """
            It does not connect. The SA:
            Security Associations (1 up, 0 connecting):
                   office[6]: ESTABLISHED 2 minutes ago, 192.0.2.10[192.0.2.10]...198.51.100.5[198.51.100.5]

            The log says
            Nov 23 16:27:36 client xl2tpd[39]: Connecting to host 198.51.100.5, port 1701
            Nov 23 16:28:07 client xl2tpd[39]: Maximum retries exceeded for tunnel 31288. Closing.
            """);
    only(file, "ike-sa");
    only(file, "l2tp.retries-exceeded");
  }

  @Test
  void aLineThatTheAuthorMadeStandOutIsRead() {
    CaseFile file =
        read(
            """
            parsed ID_PROT response 0 [ ID HASH ]
            **IDir '10.0.0.1' does not match to 'vpn.example.com'**
            deleting IKE_SA office[1] between 192.0.2.10[192.0.2.10]...198.51.100.5[%any]
            """);
    assertThat(line(only(file, "ike.peer-id.mismatch"))).isEqualTo(2);
  }

  @Test
  void aForumsColoursAndAListsDashAreNoPartOfALine() {
    CaseFile file =
        read(
            """
            [COLOR=#000000]Nov 23 16:27:36 client xl2tpd[39]: Connecting to host 198.51.100.5, port 1701[/COLOR]
            [COLOR=#ff0000]Nov 23 16:27:40 client xl2tpd[39]: **Maximum retries exceeded for tunnel 31288.  Closing**.[/COLOR]
            - Nov 23 16:27:40 client xl2tpd[39]: Connection 0 closed to <b>198.51.100.5</b>, port 1701 (Timeout)
            """);
    assertThat(line(only(file, "l2tp.connecting"))).isEqualTo(1);
    assertThat(line(only(file, "l2tp.retries-exceeded"))).isEqualTo(2);
    assertThat(only(file, "l2tp.tunnel.closed").value("peer")).contains("198.51.100.5");
  }

  @Test
  void whatLostItsTimeKeepsItsTag() {
    CaseFile file =
        read(
            """
            When I start it I get
            ```
             daemon.notice xl2tpd[39]: Maximum retries exceeded for tunnel 31288.  Closing.
             daemon.info xl2tpd[39]: Connection 0 closed to [server ip], port 1701 (Timeout)
            ```
            """);
    only(file, "l2tp.retries-exceeded");
    assertThat(only(file, "l2tp.tunnel.closed").value("peer")).contains("[server ip]");
  }

  @Test
  void wordsBeforeAConfigurationAreNoPartOfIt() {
    CaseFile file =
        read(
            """
            It worked for hours. My xl2tpd.conf
            [lac office]
            lns = 198.51.100.5
            and the error
            xl2tpd[39]: Maximum retries exceeded for tunnel 31288.  Closing.
            """);
    only(file, "xl2tpd.lac");
    only(file, "l2tp.retries-exceeded");
  }

  @Test
  void evidenceKeepsThePostsOwnLines() {
    String text = post("forum.md");
    CaseFile file = read(text);
    List<String> lines = text.lines().toList();
    assertThat(file.facts().all()).isNotEmpty();
    for (Fact fact : file.facts().all()) {
      LineEvidence evidence = (LineEvidence) fact.evidence();
      assertThat(evidence.source()).isEqualTo("post.md");
      String line = lines.get(evidence.line() - 1);
      assertThat(line).contains(evidence.text().split("[ =]", 2)[0]);
    }
    assertThat(file.facts().ofType("ike.notify.received")).isNotEmpty();
  }

  @Test
  void aCommandThatPrintedNothingCoversWhatItWouldHaveShown() {
    CaseFile file = read(post("forum.md"));
    assertThat(file.facts().sourcesCovering("xfrm.state")).containsExactly("post.md");
    assertThat(file.facts().ofType("xfrm.state")).isEmpty();
  }

  @Test
  void anOutputWithAnEllipsisCoversNothing() {
    CaseFile file =
        read(
            """
            root@client:~# ip -4 route
            192.0.2.0/24 dev eth0 proto kernel scope link src 192.0.2.10
            ...
            root@client:~# ip xfrm state | grep foo
            root@client:~# uptime
            """);
    assertThat(file.facts().ofType("route")).hasSize(1);
    assertThat(file.facts().sourcesCovering("route")).isEmpty();
    assertThat(file.facts().sourcesCovering("xfrm.state")).isEmpty();
  }

  @Test
  void pointsThatAnEditorMadeOneCharacterAreThree() {
    CaseFile file =
        read(
            "Nov 23 16:03:10 client charon: 11[IKE] IKE_SA idcf[1] established between"
                + " 192.0.2.10[192.0.2.10]\u2026198.51.100.5[198.51.100.5]\n"
                + "Nov 23 16:03:10 client charon: 11[IKE] maximum IKE_SA lifetime 10683s\n");
    assertThat(only(file, "ike.sa.established").value("peer")).contains("198.51.100.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\nThanks for any help!\n"})
  void whatWasTypedLastIsAllThatItPrinted(String farewell) {
    CaseFile file =
        read(
            """
            $ sudo ipsec status
            Security Associations (1 up, 0 connecting):
                    idcf[1]: ESTABLISHED 40 seconds ago, 192.0.2.10[192.0.2.10]...198.51.100.5[198.51.100.5]
            """
                + farewell);
    assertThat(file.facts().sourcesCovering("child-sa")).hasSize(1);
  }

  @Test
  void whatWasTypedLastAndLeftNothingMayHaveBeenCutOff() {
    CaseFile file =
        read(
            """
            $ ip route
            default via 192.0.2.1 dev eth0
            $ sudo ip xfrm state

            """);
    assertThat(file.facts().sourcesCovering("route")).hasSize(1);
    assertThat(file.facts().sourcesCovering("xfrm.state")).isEmpty();
  }

  @Test
  void aMailWithEntitiesAndNumberedLinesIsRead() {
    CaseFile file = read(post("mail.txt"));
    assertThat(kinds(file)).contains("ipsec.conf", "whack-status", "ppp-options");
    assertThat(only(file, "ipsec.conf.conn").values()).containsEntry("right", "198.51.100.5");
    assertThat(only(file, "ppp.options").values()).containsEntry("file", "/etc/ppp/options.xl2tpd");
    assertThat(only(file, "child-sa").evidence()).hasFieldOrPropertyWithValue("line", 6);
  }

  @Test
  void theSameSaInTwoOutputsIsOneAndTheLastIsRight() {
    CaseFile file =
        read(
            """
            west #
             ipsec trafficstatus
            #2: "idcf", type=ESP, add_time=1, inBytes=0, outBytes=84, maxBytes=2^63B, id='198.51.100.5'
            west #
             ping -c 1 203.0.113.7
            west #
             ipsec trafficstatus
            #2: "idcf", type=ESP, add_time=1, inBytes=84, outBytes=168, maxBytes=2^63B, id='198.51.100.5'
            west #
            """);
    Map<String, Object> values = only(file, "child-sa").values();
    assertThat(values).containsEntry("inboundBytes", 84L).containsEntry("outboundBytes", 168L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forum.md", "mail.txt"})
  void aCutOrDamagedPostIsReadAsFarAsItGoes(String name) {
    String whole = post(name);
    Random random = new Random(11);
    for (int i = 0; i < 40; i++) {
      assertThat(read(whole.substring(0, random.nextInt(whole.length()))).inputs()).isNotEmpty();
      char[] damaged = whole.toCharArray();
      for (int flips = 0; flips < 12; flips++) {
        damaged[random.nextInt(damaged.length)] = (char) (9 + random.nextInt(118));
      }
      assertThat(read(new String(damaged)).inputs()).isNotEmpty();
    }
  }
}
