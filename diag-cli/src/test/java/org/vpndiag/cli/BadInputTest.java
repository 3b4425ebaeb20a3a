package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets a clear line that names it, and the rest is still looked at. */
class BadInputTest {
  private static final Path GOOD = Path.of("../samples/hosts/quickmode-cipher/ipsec-statusall.txt");

  @TempDir Path folder;

  @Test
  void aMissingFileIsNamed() {
    Shell.Outcome outcome = Shell.run("doctor", folder.resolve("none.log").toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.NO_INPUT);
    assertThat(outcome.out() + outcome.err()).contains("none.log");
  }

  @Test
  void anEmptyFileIsNamedAndTheRestIsRead() throws IOException {
    Files.createFile(folder.resolve("void.log"));
    Files.copy(GOOD, folder.resolve("status.txt"));

    Shell.Outcome outcome = Shell.run("doctor", folder.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(outcome.out()).contains("void.log: empty");
  }

  @Test
  void aBinaryFileIsNamedAndTheRestIsRead() throws IOException {
    Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.write(folder.resolve("core"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 0, 0, 0});
    Files.copy(GOOD, folder.resolve("status.txt"));

    Shell.Outcome outcome = Shell.run("doctor", folder.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(outcome.out()).contains("picture.png: a picture", "core: binary");
  }

  @Test
  void manyForeignFilesAreCountedAndListedOnlyWhenAskedFor() throws IOException {
    Files.copy(GOOD, folder.resolve("status.txt"));
    for (int i = 10; i < 40; i++) {
      Files.writeString(folder.resolve("other" + i), "lorem ipsum\n");
    }

    String brief = Shell.run("doctor", folder.toString()).out();
    String all = Shell.run("doctor", "-v", folder.toString()).out();

    assertThat(brief).contains("other10: not recognised", "and 22 more: -v");
    assertThat(brief).doesNotContain("other39");
    assertThat(all).contains("other39: not recognised");
  }

  @Test
  void aConfigurationThatIsAllCommentsIsReadByItsName() throws IOException {
    Files.writeString(folder.resolve("xl2tpd.conf"), "; [lac l2tp]\n;\n; lns = 198.51.100.5\n");
    Files.writeString(folder.resolve("notes"), "# only this\n");
    Files.copy(GOOD, folder.resolve("status.txt"));

    String report = Shell.run("doctor", folder.toString()).out();

    assertThat(report).contains("notes: not recognised").doesNotContain("xl2tpd.conf: not");
  }

  @Test
  void nothingReadableIsAnErrorOfInput() throws IOException {
    Files.createFile(folder.resolve("void.log"));

    assertThat(Shell.run("doctor", folder.toString()).code()).isEqualTo(ExitCode.NO_INPUT);
  }

  @Test
  void terminalEscapesAreShownHarmlessly() {
    String log =
        "Nov 23 16:25:23 client charon: 08[IKE] initiating Main Mode IKE_SA idcf[1] to"
            + " 198.51.100.5\n"
            + "Nov 23 16:25:24 client charon: 08[IKE] received NO_PROPOSAL_CHOSEN error"
            + " notify\u001b]0;owned\u0007\n";

    Shell.Outcome outcome =
        Shell.withInput(log.getBytes(StandardCharsets.UTF_8), "log", "-", "--color", "never");

    assertThat(outcome.out()).doesNotContain("\u001b", "\u0007");
  }

  @Test
  void anUnknownCommandGetsASuggestion() {
    Shell.Outcome outcome = Shell.run("docter");

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("did you mean \"doctor\"?");
  }
}
