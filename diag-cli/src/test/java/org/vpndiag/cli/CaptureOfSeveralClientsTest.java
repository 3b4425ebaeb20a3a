package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} on a capture of two clients, one with a wrong key, beside what else is known. */
class CaptureOfSeveralClientsTest {
  private static final String CAPTURE = "../samples/captures/two-clients.pcap.gz";
  private static final String ADDRESS =
      """
      2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP group default
          inet %s/24 scope global eth0
      """;
  private static final String SA =
      """
      src 10.1.1.1 dst 198.51.100.5
      	proto esp spi %s reqid 1 mode transport
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void theOneThatHasThisHostsAddressIsJudged() throws IOException {
    Shell.Outcome failing = beside(ADDRESS.formatted("192.0.2.10"));
    Shell.Outcome working = beside(ADDRESS.formatted("192.168.178.20"));

    assertThat(failing.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(failing.out()).contains("psk-mismatch", "beside this host (1): 192.168.178.20");
    assertThat(working.out())
        .contains("beside this host (1): 192.0.2.10")
        .doesNotContain("psk-mismatch");
  }

  @Test
  void behindANatTheSpisTell() throws IOException {
    assertThat(beside(SA.formatted("0xcfdc9a92")).out())
        .contains("beside this host (1): 192.0.2.10");
  }

  @Test
  void theServersHostOwnsThemAll() throws IOException {
    assertThat(beside(ADDRESS.formatted("198.51.100.5") + SA.formatted("0xcfdc9a92")).out())
        .startsWith("Client 192.0.2.10 (one of 1 such, of 2): FAILED")
        .doesNotContain("beside this host");
  }

  @Test
  void whereNothingTellsTheFailingOneIsExplained() {
    Shell.Outcome alone = Shell.run("doctor", CAPTURE);

    assertThat(alone.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(alone.out()).startsWith("Client 192.0.2.10 (one of 1 such, of 2): FAILED");
  }

  private Shell.Outcome beside(String text) throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), text);
    return Shell.run("doctor", CAPTURE, other.toString());
  }
}
