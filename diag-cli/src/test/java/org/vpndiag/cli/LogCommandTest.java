package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** {@code log} lists the attempts, and the lines of the last one under their source. */
class LogCommandTest {
  private static final String LOG =
      """
      Nov 23 16:25:22 client systemd[1]: Started Session 4 of user root.
      Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to 198.51.100.5
      Nov 23 16:25:24 client charon: 09[IKE] received NO_PROPOSAL_CHOSEN error notify
      """;

  private static Shell.Outcome log(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "log";
    arguments[1] = "-";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Shell.withInput(LOG.getBytes(StandardCharsets.UTF_8), arguments);
  }

  @Test
  void linesStandUnderTheirSourceWithTheirNumbers() {
    Shell.Outcome outcome = log();

    assertThat(outcome.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(outcome.out().lines())
        .contains(
            "  -",
            "       3  Nov 23 16:25:24 client charon: 09[IKE] received NO_PROPOSAL_CHOSEN error notify");
    assertThat(outcome.out()).contains("idcf", "198.51.100.5").doesNotContain("systemd");
  }

  @Test
  void failuresLikeTheLastAreCounted() {
    assertThat(log().out()).doesNotContain("the last failed");
    assertThat(Shell.withInput(LOG.repeat(3).getBytes(StandardCharsets.UTF_8), "log", "-").out())
        .contains("the last failed as 2 before it did");
  }

  @Test
  void thePageHasTheAttemptsToo() {
    assertThat(log("--format", "html").out()).contains("<pre>", "initiating Main Mode");
  }

  @Test
  void whatIsNoLogIsSaid() {
    Shell.Outcome outcome =
        Shell.withInput("hello\nworld\n".getBytes(StandardCharsets.UTF_8), "log", "-");

    assertThat(outcome.code()).isEqualTo(ExitCode.NO_INPUT);
    assertThat(outcome.out()).contains("no line of a VPN daemon");
  }

  @Test
  void aLargeLogOnStandardInputIsReadWhole() {
    String other = "Nov 23 16:25:22 client systemd[1]: Started Session 4 of user root.\n";
    String log = other.repeat((20 << 20) / other.length()) + LOG;

    Shell.Outcome outcome = Shell.withInput(log.getBytes(StandardCharsets.UTF_8), "log", "-");

    assertThat(outcome.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(outcome.out()).contains("received NO_PROPOSAL_CHOSEN error notify");
  }
}
