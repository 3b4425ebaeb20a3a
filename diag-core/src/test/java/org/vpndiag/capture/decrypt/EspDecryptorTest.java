package org.vpndiag.capture.decrypt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;

/**
 * One packet, an SCCRQ, under each algorithm: AES-CBC with every HMAC, 3DES, NULL, AES-GCM with
 * every ICV. The packets were made with OpenSSL and are the same to Wireshark.
 */
class EspDecryptorTest {
  private static final int ALGORITHMS = 16;

  @Test
  void decryptsEveryAlgorithm() throws IOException {
    Capture capture = analyze(states());
    assertThat(capture.decryption().problems()).isEmpty();
    assertThat(capture.decryption().associations()).isEqualTo(ALGORITHMS);
    assertThat(capture.l2tp().messages()).containsEntry("SCCRQ", (long) ALGORITHMS);
  }

  @Test
  void noWrongKeyPassesForARightOne() throws IOException {
    List<String> wrong =
        states().stream()
            .map(line -> line.replaceAll("^(\\tauth-trunc \\S+|\\taead \\S+) 0x..", "$1 0x00"))
            .toList();
    Capture capture = analyze(wrong);
    assertThat(capture.decryption().packets()).isZero();
    assertThat(capture.decryption().problems())
        .hasSize(ALGORITHMS)
        .allMatch(p -> p.en().contains("do not fit the keys"));
  }

  @Test
  void saysForWhichPacketsThereAreNoKeys() throws IOException {
    Capture capture = analyze(states().subList(0, 5));
    assertThat(capture.decryption().packets()).isEqualTo(1);
    assertThat(capture.decryption().problems())
        .hasSize(ALGORITHMS - 1)
        .extracting(Words::en)
        .allMatch(p -> p.contains("no keys are given"));
  }

  @Test
  void readsWhatTheOptionForStatisticsAdds() throws IOException {
    List<String> detailed =
        states().stream()
            .map(
                line ->
                    line.replaceAll(
                        "^(\\t(?:auth-trunc|enc|aead) \\S+ (?:0x\\S+)?)", "$1 (9 bits)"))
            .toList();
    Capture capture = analyze(detailed);
    assertThat(capture.decryption().problems()).isEmpty();
    assertThat(capture.decryption().packets()).isEqualTo(ALGORITHMS);
  }

  @Test
  void findsAnSaWhoseAddressesANatHasChanged() throws IOException {
    List<String> inside =
        states().stream().map(line -> line.replace("198.51.100.5", "10.0.0.5")).toList();
    assertThat(analyze(inside).decryption().packets()).isEqualTo(ALGORITHMS);
  }

  @Test
  void saysThatKeysAreCutOff() throws IOException {
    List<String> states = states();
    for (int kept : List.of(0, 25, 26, 41)) {
      List<String> cut = new ArrayList<>(states.subList(0, 4));
      cut.add(states.get(4).substring(0, kept));
      assertThat(analyze(cut).decryption().problems())
          .as("%d characters", kept)
          .anyMatch(p -> p.en().contains("cut off"));
    }
  }

  @Test
  void anExtendedSequenceNumberIsAuthenticatedWhole() {
    byte[] packet = new byte[8 + 8 + 12];
    packet[7] = 1;
    packet[14] = 0;
    packet[15] = 17;
    byte[] whole = Arrays.copyOf(packet, 16 + 4);
    System.arraycopy(hmac(whole), 0, packet, 16, 12);
    List<String> state =
        new ArrayList<>(
            List.of(
                "src 192.0.2.10 dst 198.51.100.5",
                "\tproto esp spi 0x00000000 reqid 1 mode transport",
                "\treplay-window 0 flag esn",
                "\tauth-trunc hmac(sha1) 0x" + "0b".repeat(20) + " 96",
                "\tenc ecb(cipher_null) "));
    assertThat(EspDecryptor.of(state).decrypt("198.51.100.5", 0, Slice.of(packet), true))
        .isPresent();
    state.set(2, "\treplay-window 32");
    assertThat(EspDecryptor.of(state).decrypt("198.51.100.5", 0, Slice.of(packet), true)).isEmpty();
  }

  private static byte[] hmac(byte[] bytes) {
    try {
      byte[] key = new byte[20];
      Arrays.fill(key, (byte) 0x0b);
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Capture analyze(List<String> states) throws IOException {
    try (InputStream in = open("algorithms.pcap")) {
      return CaptureAnalyzer.analyze("algorithms.pcap", in, EspDecryptor.of(states));
    }
  }

  private static List<String> states() throws IOException {
    try (InputStream in = open("algorithms.xfrm-state.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static InputStream open(String name) {
    return new BufferedInputStream(
        Objects.requireNonNull(EspDecryptorTest.class.getResourceAsStream(name)));
  }
}
