package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes use the names that commands have on the host. */
class FixWordsTest {
  private static final Path HOST = Path.of("../samples/hosts/quickmode-cipher");

  @TempDir private Path folder = Path.of("");

  @Test
  void redHatsStrongSwanIsNotCalledIpsec() throws IOException {
    assertThat(doctor("ID=fedora\n"))
        .contains("strongswan up idcf", "strongswan update && strongswan down idcf")
        .doesNotContain("ipsec up")
        .contains("/etc/ipsec.conf");
  }

  @Test
  void elsewhereItIs() throws IOException {
    assertThat(doctor("ID=debian\n")).contains("ipsec up idcf").doesNotContain("strongswan up");
  }

  private String doctor(String osRelease) throws IOException {
    Path release = folder.resolve("os-release");
    Files.writeString(release, "VERSION_ID=\"1\"\n" + osRelease);
    return Shell.run("doctor", HOST.toString(), release.toString()).out();
  }
}
