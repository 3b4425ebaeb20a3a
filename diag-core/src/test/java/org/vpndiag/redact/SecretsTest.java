package org.vpndiag.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  static Stream<PlantedSecrets.Planted> planted() {
    return PlantedSecrets.all().stream();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void noPlantedSecretIsLeft(PlantedSecrets.Planted planted) {
    String cut = Secrets.of(planted.path()).text(planted.content());

    assertThat(cut).doesNotContain(planted.forbidden()).contains(Cut.MARK);
    assertThat(cut.lines().count()).isEqualTo(planted.content().lines().count());
  }

  @ParameterizedTest
  @MethodSource("planted")
  void cuttingTwiceIsCuttingOnce(PlantedSecrets.Planted planted) {
    String once = Secrets.of(planted.path()).text(planted.content());

    assertThat(Secrets.of(planted.path()).text(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "%any 198.51.100.5 : PSK \"x\"|%any 198.51.100.5 : PSK \"<cut>\"",
        ": PSK \"\"|: PSK \"\"",
        ": PSK 0x1234|: PSK 0x<cut>",
        ": PSK 0sabcd|: PSK 0s<cut>",
        "a : PSK bare|a : PSK <cut>",
        "a : PSK \u201cx y\u201d|a : PSK \u201c<cut>",
        "a : PSK\u00a0\"x\"|a : PSK\u00a0<cut>",
        ": RSA key.pem|: RSA key.pem",
        "include /etc/ipsec.d/*.secrets|include /etc/ipsec.d/*.secrets",
      })
  void aSecretsFormStays(String line, String cut) {
    assertThat(Secrets.line("etc/ipsec.secrets", line)).isEqualTo(cut);
  }

  @Test
  void whatIsNotAsciiIsMetByteByByteToo() {
    String line = new String(": PSK \u201cx y\u201d\n".getBytes(UTF_8), ISO_8859_1);
    String cut = new String(": PSK \u201c<cut>\n".getBytes(UTF_8), ISO_8859_1);
    assertThat(Secrets.of("etc/ipsec.secrets").text(line)).isEqualTo(cut);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my-chap-secrets-problem/ip-addr.txt",
        "ipsec.secrets/bundle.tar.gz!/b/ip-addr.txt"
      })
  void aFolderCalledLikeSecretsHidesNothingElse(String path) {
    String line = "    inet 192.0.2.10/24 brd 192.0.2.255 scope global eth0";

    assertThat(Secrets.line(path, line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"etc/ppp/chap-secrets", "chap-secrets.old", "chap-secrets.d/office"})
  void aFileCalledLikeSecretsIsCut(String path) {
    assertThat(Secrets.line(path, "vpnuser * hidden *")).doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "        authby=secret",
        "        leftauth=psk",
        "Nov 23 12:00:01 host charon: 05[CFG]   loaded IKE secret for %any 198.51.100.5",
        "Nov 23 12:00:01 host charon: 05[IKE] no shared key found for '192.0.2.10' - '198.51.100.5'",
        "Nov 23 12:00:01 host pppd[7]: CHAP authentication failed: E=691 R=1 M=bad password",
        "    idcf{1}:  INSTALLED, TRANSPORT, reqid 1, ESP SPIs: c2b680ea_i cf488f11_o",
        "password-flags=1",
        "    link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff",
      })
  void whatIsNoSecretStays(String line) {
    assertThat(Secrets.line("journal.txt", line)).isEqualTo(line);
  }

  @Test
  void lineEndsAndForeignBytesStay() {
    String text = "conn a\r\n  right=\u00e9\u00ff\n\nlast";

    assertThat(Secrets.of("etc/ipsec.conf").text(text)).isEqualTo(text);
  }

  @Test
  void whatPppdTakesForAnOptionMayBeAPieceOfAPassword() {
    String said = "In file /etc/ppp/options: unrecognized option '";

    assertThat(Secrets.logLine(said + "swordfish'")).isEqualTo(said + Cut.MARK + "'");
    assertThat(Secrets.logLine(said + "refuse-mschap-v3'")).isEqualTo(said + "refuse-mschap-v3'");
    assertThat(Secrets.logLine(said + "crtscts'")).isEqualTo(said + "crtscts'");
  }

  @Test
  void hostileLinesDoNotExhaustTheStack() {
    String line = "00 ".repeat(20_000) + "\"a\"".repeat(5_000);

    assertThat(Secrets.line("etc/ppp/chap-secrets", line)).contains(Cut.MARK);
  }
}
