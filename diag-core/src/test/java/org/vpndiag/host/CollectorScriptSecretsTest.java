package org.vpndiag.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.redact.PlantedSecrets;
import org.vpndiag.redact.Secrets;

/** The script, run on a host that is a folder: what it writes holds no planted secret. */
class CollectorScriptSecretsTest {
  @TempDir private Path folder = Path.of("");
  private Path root = Path.of("");
  private Path programs = Path.of("");

  static Stream<List<String>> shells() {
    return Stream.of(
            List.of("/bin/sh"), List.of("/bin/bash", "--posix"), List.of("/bin/busybox", "sh"))
        .filter(s -> Files.isExecutable(Path.of(s.get(0))));
  }

  @BeforeEach
  void plant() throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    programs = Files.createDirectories(folder.resolve("bin"));
    for (PlantedSecrets.Planted planted : PlantedSecrets.all()) {
      write(root.resolve(planted.path()), planted.content());
      for (Command command : Catalogue.commands()) {
        if (command.file().equals(planted.path())) {
          program(command.words().get(0), "cat '" + root.resolve(planted.path()) + "'");
        }
      }
    }
    program("ipsec", "echo 'loading : PSK \"Kanarienvogel\" failed' >&2; exit 1");
    program("sysctl", "echo 'password=Kanarienvogel'; exit 0");
    program("nft", "echo 'nft: secret = Kanarienvogel' >&2; exit 1");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void noPlantedSecretIsInTheScriptsBundle(List<String> shell)
      throws IOException, InterruptedException {
    Path bundle = folder.resolve("bundle.tar.gz");
    String said = run(shell, bundle);
    String tar = unzipped(bundle);

    assertThat(tar).contains("etc/ipsec.secrets", "etc/ppp/chap-secrets", "ps.txt", "<cut>");
    assertThat(tar).contains("ipsec status", "nft list ruleset");
    for (PlantedSecrets.Planted planted : PlantedSecrets.all()) {
      assertThat(tar + said).doesNotContain(planted.forbidden());
    }
  }

  @Test
  void whatTheScriptTakesOfAFileIsWhatTheProgramTakes() throws IOException, InterruptedException {
    Path bundle = folder.resolve("bundle.tar.gz");
    run(List.of("/bin/sh"), bundle);

    List<Archive.Entry> entries =
        Archive.read(bundle, Archive.Limits.USUAL).entries().stream()
            .filter(e -> e.name().contains("/etc/"))
            .toList();
    assertThat(entries).hasSizeGreaterThan(5);
    for (Archive.Entry entry : entries) {
      String path = entry.name().replaceFirst(".*?(?=etc/)", "");
      String content = Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1);
      assertThat(new String(entry.content().array(), StandardCharsets.ISO_8859_1))
          .as(path)
          .isEqualTo(Secrets.of(path).text(content));
    }
  }

  private String run(List<String> shell, Path bundle) throws IOException, InterruptedException {
    String script =
        CollectorScript.text()
            .replaceAll("(?m)^(files?) /", "$1 " + root + "/")
            .replaceAll("for directory in [^;]*;", "for directory in " + programs + ";");
    List<String> command = new ArrayList<>(shell);
    command.add(Files.writeString(folder.resolve("collect.sh"), script).toString());
    command.addAll(List.of("-o", bundle.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private void program(String name, String body) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
  }

  private static String unzipped(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
