package org.vpndiag.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Conversation;
import org.vpndiag.capture.LadderStep;
import org.vpndiag.capture.LadderStep.Mark;
import org.vpndiag.capture.Seen;
import org.vpndiag.report.Language;
import org.vpndiag.report.Words;

class LadderTextTest {
  private static final String CLIENT = "192.0.2.10";
  private static final String SERVER = "198.51.100.5";

  @Test
  void drawsTheExchangeWithTheFailingStepMarked() {
    assertThat(
            lines(
                Language.EN,
                Set.of(3L, 4L),
                step(3, 3, CLIENT, Words.same("Main Mode 1: SA VID×5"), 1, Mark.NONE),
                step(
                    4,
                    4,
                    SERVER,
                    Words.same("INFORMATIONAL: N NO_PROPOSAL_CHOSEN"),
                    1,
                    Mark.REFUSED)))
        .containsExactly(
            "                          client 192.0.2.10                server 198.51.100.5",
            "     0.000 #3             |------------- Main Mode 1: SA VID×5 ------------->|",
            "     1.000 #4             |<----- INFORMATIONAL: N NO_PROPOSAL_CHOSEN -------|  ✗");
  }

  @Test
  void keepsItsColumnsInJapanese() {
    List<String> lines =
        lines(
            Language.JA,
            Set.of(11L),
            step(3, 3, SERVER, new Words("", "Main Mode 6（暗号化）"), 1, Mark.NONE),
            step(7, 11, CLIENT, new Words("", "Quick Mode 1（暗号化）"), 3, Mark.NONE));
    assertThat(lines.get(0)).contains("クライアント " + CLIENT).contains("サーバー " + SERVER);
    assertThat(lines).filteredOn(l -> l.contains("|")).allMatch(l -> endOfArrow(l) == 78);
    assertThat(lines.get(lines.size() - 1)).endsWith("×3  ✗  応答なし");
  }

  @Test
  void cutsNoLabel() {
    String label = "StopCCN (general request to clear the control connection)";
    assertThat(lines(Language.EN, Set.of(), step(3, 3, CLIENT, Words.same(label), 1, Mark.NONE)))
        .hasSize(3)
        .last()
        .asString()
        .contains("control connection)");
  }

  @Test
  void foldedTrafficShowsBothDirections() {
    LadderStep traffic =
        new LadderStep(seen(12), seen(99), SERVER, 0, Words.same("ESP"), 5, 7, Mark.TRAFFIC);
    assertThat(lines(Language.EN, Set.of(50L), traffic).get(1))
        .contains("#12–99")
        .contains("<")
        .contains("ESP → 7, ← 5")
        .contains(">")
        .endsWith("✗");
  }

  @Test
  void whatWasRepeatedAndAnsweredIsNotCalledUnanswered() {
    assertThat(
            lines(
                Language.EN,
                Set.of(),
                step(3, 5, CLIENT, Words.same("SCCRQ"), 3, Mark.NONE),
                step(6, 6, SERVER, Words.same("SCCRP"), 1, Mark.NONE)))
        .noneMatch(line -> line.contains("no answer"));
  }

  private static int endOfArrow(String line) {
    return Columns.width(line.substring(0, line.lastIndexOf('|') + 1));
  }

  private static List<String> lines(Language language, Set<Long> cited, LadderStep... steps) {
    return LadderText.lines(
        new Conversation(CLIENT, SERVER, List.of(), List.of(steps), 0),
        new Style(100, false, language, false, false),
        cited,
        0,
        100);
  }

  @Test
  void ofManyStepsThoseThatMatterAreShown() {
    LadderStep[] many = new LadderStep[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = step(i + 1, i + 1, CLIENT, Words.same("M" + (i + 1)), 1, Mark.NONE);
    }
    assertThat(shown(Set.of(), 0, many)).contains("M1 ", "M10 ").doesNotContain("M11 ", "before");
    assertThat(shown(Set.of(), 50, many)).contains("(49 steps before", "M50 ", "M59 ", "(41 steps");
    assertThat(shown(Set.of(), 99, many)).contains("(90 steps before", "M91 ", "M100 ");
    assertThat(shown(Set.of(5L), 50, many)).contains("M1 ", "M5 ").doesNotContain("before");
    assertThat(shown(Set.of(70L), 99, many)).contains("(64 steps before", "M70 ").contains("✗");
  }

  private static String shown(Set<Long> cited, long from, LadderStep... steps) {
    return String.join(
        "\n",
        LadderText.lines(
            new Conversation(CLIENT, SERVER, List.of(), List.of(steps), 0),
            new Style(100, false, Language.EN, false, false),
            cited,
            from,
            10));
  }

  private static LadderStep step(
      long first, long last, String source, Words label, long count, Mark mark) {
    return new LadderStep(seen(first), seen(last), source, 0, label, count, 0, mark);
  }

  private static Seen seen(long packet) {
    return new Seen(packet, Instant.ofEpochSecond(1_700_000_000L + packet));
  }
}
