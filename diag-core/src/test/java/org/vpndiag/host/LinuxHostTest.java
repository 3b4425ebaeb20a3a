package org.vpndiag.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that hang, flood, fail or leave children behind. */
class LinuxHostTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");

  @Test
  void aProgramThatHangsIsEnded() throws IOException {
    assertThat(run("exec sleep 600", Duration.ofMillis(300))).isInstanceOf(Host.TimedOut.class);
  }

  @Test
  void aChildThatKeepsTheOutputOpenIsNotWaitedFor() throws IOException {
    assertThat(run("sleep 600 &\nsleep 600", Duration.ofMillis(300)))
        .isInstanceOf(Host.TimedOut.class);
  }

  @Test
  void ofAFloodTheBeginningIsKept() throws IOException {
    Host.Outcome outcome = run("head -c 20000000 /dev/zero | tr '\\000' x", AMPLE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Host.Ended.class, e -> assertThat(e.output()).hasSize(Host.MAX_OUTPUT));
  }

  @Test
  void aFailureHasItsWords() throws IOException {
    assertThat(run("echo no >&2\nexit 7", AMPLE)).isEqualTo(new Host.Ended(7, "", "no\n"));
  }

  @Test
  void nothingIsOnStandardInputAndTheLanguageIsEnglish() throws IOException {
    assertThat(run("cat\necho $LC_ALL", AMPLE)).isEqualTo(new Host.Ended(0, "C\n", ""));
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertThat(new LinuxHost(List.of(folder.toString())).run(List.of("none"), AMPLE))
        .isInstanceOf(Host.Missing.class);
  }

  private Host.Outcome run(String script, Duration limit) throws IOException {
    Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new LinuxHost(List.of(folder.toString())).run(List.of("program"), limit);
  }
}
