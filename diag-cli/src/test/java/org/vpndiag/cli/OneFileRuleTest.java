package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule is added by adding one file, the one that CONTRIBUTING.md shows; what is wrong in it is
 * said with file and line.
 */
class OneFileRuleTest {
  private static final Path GUIDE = Path.of("../CONTRIBUTING.md");

  private final String rule;

  @TempDir Path rules;

  OneFileRuleTest() throws IOException {
    rule =
        Files.readString(GUIDE)
            .lines()
            .dropWhile(line -> !line.startsWith("    id: kernel-l2tp-unused"))
            .takeWhile(line -> line.startsWith("    "))
            .map(line -> line.substring(4) + "\n")
            .collect(Collectors.joining());
  }

  @Test
  void aFileIsARule() throws IOException {
    Files.writeString(rules.resolve("kernel-l2tp-unused.yaml"), rule);

    Shell.Outcome outcome = Shell.run("rules", "test", rules.toString());

    assertThat(outcome.out()).contains("2 passed, 0 failed");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aMisspeltTypeOfFactIsSaidWithItsLine() throws IOException {
    Files.writeString(
        rules.resolve("kernel-l2tp-unused.yaml"),
        rule.replace("l2tp.connecting", "l2tp.conecting"));

    Shell.Outcome outcome = Shell.run("rules", "check", rules.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .contains(
            "kernel-l2tp-unused.yaml:13", "l2tp.conecting", "did you mean \"l2tp.connecting\"?");
  }

  @Test
  void aNameThatNothingBindsIsSaid() throws IOException {
    Files.writeString(
        rules.resolve("kernel-l2tp-unused.yaml"), rule.replace("${dial.peer}", "${dail.peer}"));

    Shell.Outcome outcome = Shell.run("rules", "check", rules.toString());

    assertThat(outcome.err()).contains("dail", "did you mean \"dial\"?");
  }
}
