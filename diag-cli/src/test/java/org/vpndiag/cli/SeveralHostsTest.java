package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} on what was collected on several hosts. */
class SeveralHostsTest {
  private static final Path SAMPLES = Path.of("../samples/hosts");
  private static final List<String> NAMES = List.of("healthy", "no-route", "quickmode-cipher");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void link() throws IOException {
    for (String name : NAMES) {
      copy(SAMPLES.resolve(name), folder.resolve(name));
    }
  }

  @Test
  void eachIsExaminedByItselfAndTheWorstCounts() {
    Shell.Outcome all = Shell.run("doctor", folder.toString());

    for (String name : NAMES) {
      String alone = Shell.run("doctor", folder.resolve(name).toString()).out();
      assertThat(all.out()).contains("==> " + folder.resolve(name) + " <==\n" + alone);
    }
    assertThat(all.out()).contains("3 hosts, each examined by itself");
    assertThat(all.code()).isEqualTo(ExitCode.BROKEN);
  }

  @Test
  void theJsonDocumentIsTheWorstReportAndHoldsThemAll() throws IOException {
    JsonNode document =
        new ObjectMapper()
            .readTree(Shell.run("doctor", folder.toString(), "--format", "json").out());

    assertThat(document.get("host").asText()).isEqualTo(folder.resolve("no-route").toString());
    assertThat(document.get("verdict").asText()).isEqualTo("broken");
    assertThat(document.get("diagnoses").get(0).get("rule").asText())
        .isEqualTo("no-route-over-ppp");
    assertThat(document.get("hosts").findValuesAsText("verdict"))
        .containsExactly("healthy", "broken", "broken");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Shell.run("schema").out())
                .validate(document))
        .isEmpty();
  }

  @Test
  void hostsThatAreNamedOneByOneAreTheSame() {
    String[] named = {
      "doctor",
      folder.resolve("healthy").toString(),
      folder.resolve("no-route").toString(),
      folder.resolve("quickmode-cipher").toString()
    };

    assertThat(Shell.run(named).out()).isEqualTo(Shell.run("doctor", folder.toString()).out());
  }

  @Test
  void theFoldersOfOneHostAreOneCase() throws IOException {
    Path parts = folder.resolve("healthy");
    Path outputs = Files.createDirectory(parts.resolve("outputs"));
    Files.move(parts.resolve("ip-addr.txt"), outputs.resolve("ip-addr.txt"));

    assertThat(Shell.run("doctor", parts.toString()).out()).doesNotContain("==>", " hosts,");
  }

  @Test
  void whatLiesBesideThemIsNotLost() throws IOException {
    Files.writeString(
        folder.resolve("syslog"),
        "Nov 23 16:25:23 client charon: 07[IKE] retransmit 1 of request with message ID 0\n");

    assertThat(Shell.run("doctor", folder.toString()).out())
        .contains("4 hosts", "==> " + folder + " <==");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.resolve("..").normalize());
        Files.copy(file, target);
      }
    }
  }
}
