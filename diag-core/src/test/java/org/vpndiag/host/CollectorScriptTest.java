package org.vpndiag.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpndiag.redact.Cuts;

class CollectorScriptTest {
  private final String script = CollectorScript.text();

  @TempDir private Path folder = Path.of("");

  @Test
  void theScriptAsksForEverythingInTheCatalogue() {
    for (Command command : Catalogue.commands()) {
      assertThat(script).contains("run " + command.id());
    }
    for (List<String> files :
        List.of(Catalogue.files(), Catalogue.ownLogs(), Catalogue.systemLogs())) {
      for (String file : files) {
        assertThat(script).contains(file.substring(0, file.lastIndexOf('/')));
      }
    }
  }

  @Test
  void theScriptMakesEveryCut() {
    Cuts.scopes().forEach(s -> assertThat(script).contains("\n" + s.sed() + "\n"));
  }

  @Test
  void noPlaceIsLeftUnfilled() {
    assertThat(script.lines().filter(l -> !l.contains("~")))
        .noneMatch(l -> l.matches(".*(#@|@[a-z_]+@|\\{(server|name|far|since)}).*"));
  }

  @Test
  void theShellUnderstandsIt() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("collect.sh"), script);
    ProcessBuilder builder = new ProcessBuilder("sh", "-n", file.toString());
    Process process = builder.redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isZero();
    assertThat(new String(said, StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void keysAreNotAskedFor() {
    Map<Boolean, List<String>> lines =
        Catalogue.commands().stream()
            .map(Command::line)
            .filter(l -> l.contains("xfrm state"))
            .collect(java.util.stream.Collectors.partitioningBy(l -> l.contains("nokeys")));

    assertThat(lines.get(true)).isNotEmpty();
    assertThat(lines.get(false)).isEmpty();
  }
}
