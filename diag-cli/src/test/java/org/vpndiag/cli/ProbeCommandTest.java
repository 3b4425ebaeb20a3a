package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command against a responder on the loopback that takes 3DES with SHA-1 and group 2. */
class ProbeCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private DatagramSocket socket;
  private int port;

  @BeforeEach
  void listen() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    port = socket.getLocalPort();
    new RehearsalResponder(socket).start();
  }

  @AfterEach
  void end() {
    socket.close();
  }

  @Test
  void printsTheLinesToUse() {
    assertThat(probe("", "127.0.0.1")).isEqualTo(ExitCode.HEALTHY);
    assertThat(text()).contains("ike=3des-sha1-modp1024!", "3DES_CBC/SHA1/MODP_1024");
  }

  @Test
  void speaksJapanese() {
    probe("", "--lang", "ja", "127.0.0.1");
    assertThat(text()).contains("Phase 1 で受け入れる提案", "ike=3des-sha1-modp1024!");
  }

  @ParameterizedTest
  @CsvSource({
    "strongswan,ike=3des-sha1-modp1024!",
    "swanctl,proposals = 3des-sha1-modp1024",
    "libreswan,ike=3des-sha1;modp1024",
    "networkmanager,ipsec-ike=3des-sha1-modp1024!"
  })
  void printsTheFilesOfAClient(String kind, String line) {
    assertThat(probe("", "--emit", kind, "127.0.0.1")).isEqualTo(ExitCode.HEALTHY);
    assertThat(text()).contains(line, "127.0.0.1");
  }

  @Test
  void speaksAsIkeScanDoes() {
    probe("", "--format", "ike-scan", "--trans", "5,2,1,2", "127.0.0.1");
    assertThat(text())
        .contains("SA=(Enc=3DES Hash=SHA1 Group=2:modp1024 Auth=PSK LifeType=Seconds")
        .contains("1 hosts scanned in ")
        .contains("1 returned handshake; 0 returned notify");
  }

  @Test
  void endsWithOneWhenAllIsRefused() {
    assertThat(probe("", "--trans", "7/256,4,1,14", "127.0.0.1")).isEqualTo(ExitCode.BROKEN);
  }

  @Test
  void sweepsANetwork() {
    assertThat(probe("", "--retry", "1", "127.0.0.1/32")).isEqualTo(ExitCode.HEALTHY);
    assertThat(text()).contains("1 of 1 addresses answered", "3DES_CBC/SHA1/MODP_1024");
  }

  @Test
  void sweepsTheTargetsOfAFileAndAsksEachInFull() {
    assertThat(probe("# servers\n127.0.0.1\n", "--each", "--file", "-", "--format", "json"))
        .isEqualTo(ExitCode.HEALTHY);
    assertThat(text()).contains("\"sweep\"", "\"ike\" : \"3des-sha1-modp1024!\"");
  }

  @Test
  void saysWhatItWouldSendAndSendsNothing() {
    socket.close();
    assertThat(probe("", "--dry-run", "127.0.0.1")).isEqualTo(ExitCode.HEALTHY);
    assertThat(text()).contains("nothing was sent");
  }

  @Test
  void takesAFileOfSomethingElseForAnErrorAndDoesNotShowIt() {
    assertThat(probe("%any : PSK \"hidden\"\n", "--file", "-")).isEqualTo(ExitCode.USAGE);
    assertThat(text()).doesNotContain("hidden");
  }

  @Test
  void wantsATarget() {
    assertThat(probe("")).isEqualTo(ExitCode.USAGE);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int probe(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("probe"));
    all.addAll(List.of("--dport", String.valueOf(port)));
    all.addAll(List.of(arguments));
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Map.of(),
            Locale.ENGLISH,
            false,
            Clock.systemUTC());
    return new CommandLineRunner(console).run(all.toArray(String[]::new));
  }
}
