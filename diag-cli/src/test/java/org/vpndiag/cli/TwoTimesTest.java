package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} on two bundles of one host: it worked, it does not. */
class TwoTimesTest {
  private static final Path HOSTS = Path.of("../samples/hosts");

  @TempDir private Path folder = Path.of("");
  private String good = "";
  private String bad = "";

  @BeforeEach
  void collect() throws IOException {
    good = bundle("healthy", "2026-11-20T10:00:00Z");
    bad = bundle("no-route", "2026-11-23T10:00:00Z");
  }

  @Test
  void whatChangedOnTheFailingStageComesFirst() throws IOException {
    Shell.Outcome outcome = Shell.run("doctor", good, bad, "--format", "json");
    JsonNode report = new ObjectMapper().readTree(outcome.out());
    JsonNode changes = report.get("changes");

    assertThat(outcome.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(report.get("comparedWith").asText()).isEqualTo(good);
    assertThat(changes.get(0).get("stage").asText()).isEqualTo("routing");
    assertThat(changes.get(0).get("weight").asText()).isIn("cause", "failing-stage");
    assertThat(changes.findValuesAsText("what")).contains("main 10.99.0.0/16");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Shell.run("schema").out())
                .validate(report))
        .isEmpty();
  }

  @Test
  void theOneThatWorksCameBeforeInWhateverOrderTheyAreGiven() {
    assertThat(Shell.run("doctor", bad, good).out())
        .isEqualTo(Shell.run("doctor", good, bad).out())
        .contains("changed since " + good, "- route main 10.99.0.0/16");
  }

  @Test
  void aChangedSettingIsShownWithBothValues() throws IOException {
    Path conf = Path.of(bad, "etc/ipsec.conf");
    Files.writeString(conf, Files.readString(conf).replace("3des-sha1", "aes128-sha1"));

    assertThat(Shell.run("doctor", good, bad, "-v").out())
        .contains("~ ipsec.conf.conn", "3des-sha1", " → aes128-sha1");
  }

  @Test
  void everyFormatAndLanguageShowsIt() {
    assertThat(Shell.run("doctor", good, bad, "--lang", "ja").out()).contains("からの変化");
    assertThat(Shell.run("doctor", good, bad, "--format", "html").out())
        .contains("changed since", "</html>");
  }

  @Test
  void twoFoldersThatAreNoBundlesAreNotCompared() throws IOException {
    Files.delete(Path.of(good, "MANIFEST"));

    assertThat(Shell.run("doctor", good, bad).out()).doesNotContain("changed since");
  }

  @Test
  void aFolderThatHoldsBothIsTheSame() {
    assertThat(Shell.run("doctor", folder.toString()).out())
        .isEqualTo(Shell.run("doctor", good, bad).out());
  }

  @Test
  void oneNameDoesNotMakeTwoMachinesOne() throws IOException {
    identify(good, "0123456789abcdef");
    identify(bad, "fedcba9876543210");

    assertThat(Shell.run("doctor", good, bad).out())
        .doesNotContain("changed since")
        .contains("2 hosts");
  }

  @Test
  void aMachineThatWasRenamedIsTheSame() throws IOException {
    identify(good, "0123456789abcdef");
    identify(bad, "0123456789abcdef");
    Path uname = Path.of(bad, "uname.txt");
    Files.writeString(uname, "Linux renamed 6.1.0 #1 SMP Debian x86_64 GNU/Linux\n");

    assertThat(Shell.run("doctor", good, bad).out()).contains("changed since " + good);
  }

  private static void identify(String bundle, String host) throws IOException {
    Files.writeString(
        Path.of(bundle, "MANIFEST"), "# host: " + host + "\n", StandardOpenOption.APPEND);
  }

  private String bundle(String host, String taken) throws IOException {
    Path copy = folder.resolve(host);
    try (Stream<Path> files = Files.walk(HOSTS.resolve(host))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(HOSTS.resolve(host).relativize(file));
        Files.createDirectories(target.resolve("..").normalize());
        Files.copy(file, target);
      }
    }
    Files.write(
        copy.resolve("MANIFEST"),
        List.of("# vpndiag bundle 1", "# taken: " + taken, "# collected by root: yes"));
    return copy.toString();
  }
}
