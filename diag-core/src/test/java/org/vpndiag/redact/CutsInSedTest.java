package org.vpndiag.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same cuts in the shell script and here. */
class CutsInSedTest {
  @TempDir private Path folder = Path.of("");

  static Stream<PlantedSecrets.Planted> planted() {
    return PlantedSecrets.all().stream();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void sedCutsWhatTheLibraryCuts(PlantedSecrets.Planted planted)
      throws IOException, InterruptedException {
    Path input =
        Files.writeString(
            folder.resolve("input"),
            planted.content().replace("\0", ""),
            StandardCharsets.ISO_8859_1);
    List<String> command = new ArrayList<>(List.of("sed", "-E"));
    for (Cuts.Scope scope : Cuts.scopes()) {
      if (scope.files().stream().anyMatch(f -> matches(f, planted.path()))) {
        Path file = folder.resolve("cuts-" + command.size());
        command.addAll(List.of("-f", Files.writeString(file, scope.sed() + "\n").toString()));
      }
    }
    command.add(input.toString());

    assertThat(run(command)).isEqualTo(Secrets.of(planted.path()).text(planted.content()));
  }

  private static boolean matches(String glob, String path) {
    return path.matches(glob.replace(".", "\\.").replace("*", ".*"));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    process.waitFor();
    return output;
  }
}
