package org.vpndiag.pasted;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.WordUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpndiag.document.Document;
import org.vpndiag.evidence.LineEvidence;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.examination.Formats;
import org.vpndiag.fact.Fact;
import org.vpndiag.report.Input;

/** What mailers, terminals, web pages and searches do to a log takes nothing of its sense away. */
class MangledLogTest {

  private static final Formats FORMATS = Formats.all(LocalDate.of(2026, 11, 24));
  private static final String REFUSED = "ike.notify.received";

  private static final String LOG =
      """
      Nov 23 16:25:23 client charon: 08[CFG] received stroke: initiate "office"
      Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA office[1] to 198.51.100.5
      Nov 23 16:25:24 client charon: 11[NET] received packet: from 198.51.100.5[500] to 192.0.2.10[500] (56 bytes)
      Nov 23 16:25:25 client charon: 11[ENC] parsed INFORMATIONAL_V1 request 0 [ N(NO_PROP) ]
      Nov 23 16:25:26 client charon: 11[IKE] received NO_PROPOSAL_CHOSEN error notify
      """;

  private static final String CONSOLE =
      """
      initiating Main Mode IKE_SA office[1] to 198.51.100.5
      received packet: from 198.51.100.5[500] to 192.0.2.10[500] (56 bytes)
      parsed INFORMATIONAL_V1 request 0 [ N(NO_PROP) ]
      received NO_PROPOSAL_CHOSEN error notify
      """;

  private static UnaryOperator<String> eachLine(UnaryOperator<String> line) {
    return log -> log.lines().map(line).collect(joining("\n", "", "\n"));
  }

  private static String broken(String line, int width) {
    return String.join("\n", line.split("(?<=\\G.{" + width + "})"));
  }

  private static CaseFile read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return CaseFile.of(
        FORMATS, List.of(new Document("post.txt", () -> new ByteArrayInputStream(bytes))));
  }

  private static List<Integer> lines(CaseFile file, String type) {
    return file.facts().ofType(type).stream().map(MangledLogTest::line).toList();
  }

  private static int line(Fact fact) {
    return fact.evidence() instanceof LineEvidence at ? at.line() : 0;
  }

  /** A name, what is done to the log, and the line where its last message then begins. */
  static Stream<Arguments> logs() {
    return Stream.of(
        arguments("as it was", eachLine(line -> line), 5),
        arguments("wrapped by a mailer", eachLine(line -> WordUtils.wrap(line, 72)), 9),
        arguments(
            "wrapped in a quotation",
            eachLine(l -> "> " + WordUtils.wrap(l, 72, "\n> ", false)),
            9),
        arguments("broken by a terminal", eachLine(line -> broken(line, 80)), 8),
        arguments("a list", eachLine(line -> "- " + line), 5),
        arguments("behind a bar", eachLine(line -> "| " + line), 5),
        arguments("a quotation in a list", eachLine(line -> "   > " + line), 5),
        arguments("found by grep", eachLine(line -> "/var/log/syslog:" + line), 5),
        arguments("numbered by grep", eachLine(line -> "syslog:77:" + line), 5),
        arguments("out of a page's source", eachLine(StringEscapeUtils::escapeHtml4), 5),
        arguments("with breaks of HTML", eachLine(line -> line + "<br/>"), 5),
        arguments("with a page's blanks", eachLine(line -> line.replace(" ", "\u00a0")), 5),
        arguments(
            "with an editor's quotation marks",
            eachLine(line -> line.replace("\"office\"", "\u201coffice\u201d")),
            5),
        arguments("run together", (UnaryOperator<String>) log -> log.replace("\n", " "), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void aLogKeepsItsSenseAndItsLines(String name, UnaryOperator<String> mangled, int line) {
    CaseFile file = read(mangled.apply(LOG));
    assertThat(lines(file, REFUSED)).containsExactly(line);
    assertThat(file.facts().ofType(REFUSED).get(0).value("type")).contains("NO_PROPOSAL_CHOSEN");
    assertThat(lines(file, "ike.initiating")).hasSize(1);
    assertThat(lines(file, "ike.message.received")).hasSize(1);
  }

  /** A name, what is done to a console's output, and the line where its last message begins. */
  static Stream<Arguments> consoles() {
    return Stream.of(
        arguments("wrapped by a mailer", eachLine(line -> WordUtils.wrap(line, 60)), 5),
        arguments("a list", eachLine(line -> "* " + line), 4),
        arguments("behind a bar", eachLine(line -> "│ " + line), 4),
        arguments("a quotation in a list", eachLine(line -> "   >   " + line), 4),
        arguments("numbered by grep", eachLine(line -> "out.txt:7:" + line), 4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("consoles")
  void whatBearsNoStampKeepsItsSenseToo(String name, UnaryOperator<String> mangled, int line) {
    CaseFile file = read(mangled.apply(CONSOLE));
    assertThat(lines(file, REFUSED)).containsExactly(line);
    assertThat(lines(file, "ike.message.received")).hasSize(1);
  }

  @Test
  void anEntityEndsNoLine() {
    CaseFile file = read(LOG.replace(" client charon", "&#10;client&#13;charon"));
    assertThat(lines(file, REFUSED)).containsExactly(5);
  }

  @Test
  void whatIsSaidTwiceInOneLineIsToldTwice() {
    String retransmit =
        "Nov 23 16:25:30 client charon: 08[IKE] sending retransmit 1 of request message ID 0, seq 1 ";
    CaseFile file = read("It says " + LOG.replace("\n", " ") + retransmit.repeat(3));
    assertThat(lines(file, "ike.retransmit")).containsExactly(1, 1, 1);
    assertThat(file.inputs()).extracting(Input::kind).containsExactly("post", "log");
  }

  @Test
  void wordsBelowALineThatIsFullAreNoPartOfIt() {
    CaseFile file = read(LOG + "which I do not understand at all, because it works elsewhere.\n");
    assertThat(lines(file, REFUSED)).containsExactly(5);
  }

  @Test
  void whatAProgramSaysIsNoRestOfAnotherLine() {
    CaseFile file =
        read(
            """
            pppd[900]: CHAP authentication failed: the account is not known to this server
            pppd[900]: words that no catalogue knows, and which stand for themselves
            """);
    assertThat(file.facts().ofType("ppp.auth.failed").get(0).value("reason"))
        .contains("the account is not known to this server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Nov 23 |client "})
  void aLogWithTheNewestLineFirstIsTurned(String leftOut) {
    List<String> lines = new ArrayList<>(LOG.replaceAll(leftOut, "").lines().toList());
    Collections.reverse(lines);
    CaseFile file = read(String.join("\n", lines));
    assertThat(lines(file, REFUSED)).containsExactly(1);
    assertThat(file.facts().ofType(REFUSED).get(0).value("exchange")).contains("INFORMATIONAL_V1");
  }
}
