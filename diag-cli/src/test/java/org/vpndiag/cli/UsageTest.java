package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command line that cannot be meant is answered with what is wrong and where to look. */
class UsageTest {

  @ParameterizedTest
  @CsvSource({
    "docter, did you mean \"doctor\"?",
    "doctor --frmat json, did you mean \"--format\"?",
    "rules lst, did you mean \"list\"?",
    "rules, 'list, check, test'",
    "doctor --format xml, 'text, json or html'",
    "doctor --lang fr, en or ja",
    "doctor --only ikephase1, ike-phase1",
    "doctor --color blue, 'auto, always or never'",
    "log, FILE",
    "probe, name a server",
    "analyze, name a capture",
  })
  void theMistakeIsNamed(String line, String message) {
    Shell.Outcome outcome = Shell.run(line.split(" "));

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).startsWith("vpndiag: ").contains(message);
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor", "analyze", "log", "status", "collect", "probe", "explain", "rules", "schema"
      })
  void everyCommandHasHelp(String command) {
    Shell.Outcome outcome = Shell.run(command, "--help");

    assertThat(outcome.code()).isEqualTo(ExitCode.HEALTHY);
    assertThat(outcome.out()).startsWith("Usage: vpndiag " + command);
  }

  @Test
  void withoutACommandHelpIsAnError() {
    Shell.Outcome outcome = Shell.run();

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("Usage: vpndiag");
    assertThat(outcome.out()).isEmpty();
  }
}
