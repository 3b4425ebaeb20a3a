package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generators of the benchmarks write what they say they write. */
class BenchmarksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  /** Runs a generator as its documentation says: from its source, in the repository's root. */
  private Path generated(String source, String name, String... more)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("samples/bench/" + source);
    command.add(file.toString());
    command.addAll(List.of(more));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    return file;
  }

  @Test
  void aSyslogHasAFewLinesOfAVpn() throws IOException, InterruptedException {
    Path log = generated("GenerateLog.java", "syslog", "300k");

    assertThat(Files.size(log)).isBetween(300_000L, 301_000L);
    assertThat(vpnLines(log)).isBetween(1, 200);
    assertThat(Shell.run("log", log.toString()).out()).contains("initiating Main Mode");
  }

  @Test
  void orNoOthers() throws IOException, InterruptedException {
    Path log = generated("GenerateLog.java", "vpn", "300k", "vpn");

    assertThat(vpnLines(log)).isGreaterThan(2_000);
    assertThat(Shell.run("log", log.toString()).out()).contains("failed", "up");
  }

  private static int vpnLines(Path log) throws IOException {
    String[] tags = {" charon: ", " xl2tpd[", " pppd["};
    int lines = 0;
    for (String line : Files.readAllLines(log)) {
      for (String tag : tags) {
        lines += line.contains(tag) ? 1 : 0;
      }
    }
    return lines;
  }

  @Test
  void aCaptureHasConnectionsOfMany() throws IOException, InterruptedException {
    Path capture = generated("GenerateCapture.java", "pcap", "300k");

    assertThat(Files.size(capture)).isBetween(300_000L, 303_000L);
    Shell.Outcome outcome = Shell.run("analyze", capture.toString());
    assertThat(outcome.code()).isNotEqualTo(ExitCode.NO_INPUT).isNotEqualTo(ExitCode.DEFECT);
    assertThat(outcome.out()).contains("Main Mode 1");
  }
}
