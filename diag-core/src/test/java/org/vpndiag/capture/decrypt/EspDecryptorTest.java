package org.vpndiag.capture.decrypt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.report.Words;

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
