package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule is added by adding one file; what is wrong in it is said with file and line. */
class OneFileRuleTest {
  private static final String RULE =
      """
      id: kernel-l2tp-unused
      stage: l2tp-control
      confidence: certain
      severity: info
      title: {en: xl2tpd works without the kernel, ja: xl2tpd はカーネルの L2TP を使っていません}
      explanation:
        en: The data path to ${dial.peer} runs through user space, which is slower.
        ja: ${dial.peer} へのデータ経路はユーザー空間を通るため低速です。
      when:
        - fact: l2tp.kernel-support
          with: {available: false}
        - fact: l2tp.connecting
          as: dial
      cases:
        - name: xl2tpd says so
          expect: reported
          given:
            syslog: |
              Nov 23 16:25:30 client xl2tpd[32]: L2TP kernel support not detected (try modprobing l2tp_ppp and pppol2tp)
              Nov 23 16:25:30 client xl2tpd[32]: Connecting to host 198.51.100.5, port 1701
        - name: the kernel is used
          expect: silent
          given:
            syslog: |
              Nov 23 16:25:30 client xl2tpd[32]: Using l2tp kernel support.
              Nov 23 16:25:30 client xl2tpd[32]: Connecting to host 198.51.100.5, port 1701
      """;

  @TempDir Path rules;

  @Test
  void aFileIsARule() throws IOException {
    Files.writeString(rules.resolve("kernel-l2tp-unused.yaml"), RULE);

    Shell.Outcome outcome = Shell.run("rules", "test", rules.toString());

    assertThat(outcome.out()).contains("2 passed, 0 failed");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aMisspeltTypeOfFactIsSaidWithItsLine() throws IOException {
    Files.writeString(
        rules.resolve("kernel-l2tp-unused.yaml"),
        RULE.replace("l2tp.connecting", "l2tp.conecting"));

    Shell.Outcome outcome = Shell.run("rules", "check", rules.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .contains(
            "kernel-l2tp-unused.yaml:12", "l2tp.conecting", "did you mean \"l2tp.connecting\"?");
  }

  @Test
  void aNameThatNothingBindsIsSaid() throws IOException {
    Files.writeString(
        rules.resolve("kernel-l2tp-unused.yaml"), RULE.replace("${dial.peer}", "${dail.peer}"));

    Shell.Outcome outcome = Shell.run("rules", "check", rules.toString());

    assertThat(outcome.err()).contains("dail", "did you mean \"dial\"?");
  }
}
