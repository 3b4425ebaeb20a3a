package org.vpndiag.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final String LINE = "Nov 23 16:25:22 クライアント charon: 05[IKE] 𠮷野家\r\n";

  private static byte[] plain(byte[] raw) throws IOException {
    return PlainText.of(new ByteArrayInputStream(raw)).readAllBytes();
  }

  private static String plain(String raw) throws IOException {
    return new String(plain(raw.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] raw) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(raw);
    }
    return bytes.toByteArray();
  }

  @Test
  void textOfWindowsIsRead() throws IOException {
    String text = LINE.repeat(1_000);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(plain(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(utf8);
    assertThat(plain(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(utf8);
    assertThat(plain(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(utf8);
    assertThat(plain(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(utf8);
    assertThat(plain(zipped(text.getBytes(StandardCharsets.UTF_16)))).isEqualTo(utf8);
    assertThat(plain(utf8)).isEqualTo(utf8);
  }

  @Test
  void coloursThatBeginLateAreTakenOff() throws IOException {
    String before = "a line of no colour\n".repeat(5_000);
    assertThat(plain(before + "\u001b[1;31mrefused\u001b[0m\n")).isEqualTo(before + "refused\n");
  }

  @Test
  void coloursAreTakenOff() throws IOException {
    assertThat(plain("\u001b[36mvpn_1 |\u001b[0m \u001b[0;1;31mfailed\u001b[0m\n"))
        .isEqualTo("vpn_1 | failed\n");
    assertThat(plain("\u001b]0;root@gw: ~\u0007root@gw:~# ipsec status\n"))
        .isEqualTo("root@gw:~# ipsec status\n");
    assertThat(plain("\u001b]0;root@gw: ~\u001b\\root@gw:~#\n")).isEqualTo("root@gw:~#\n");
    assertThat(plain("a\u001b[3\nb\u001b]0;c\nd\n")).isEqualTo("a\nb\nd\n");
  }

  @Test
  void whatIsNoTextStaysAsItIs() throws IOException {
    byte[] binary = {
      (byte) 0xd4, (byte) 0xc3, (byte) 0xb2, (byte) 0xa1, 2, 0, 4, 0, 0x1b, '[', 'm'
    };
    assertThat(plain(binary)).isEqualTo(binary);
    assertThat(plain(new byte[0])).isEmpty();
    assertThat(plain(new byte[] {'a'})).isEqualTo(new byte[] {'a'});
  }
}
