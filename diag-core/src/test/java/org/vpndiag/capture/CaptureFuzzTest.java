package org.vpndiag.capture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.wire.Slice;

/** Whatever a file holds, reading it ends, and without an exception. */
class CaptureFuzzTest {
  private static final int FIRST_SPI = 0xc0000001;
  private static final int ALGORITHMS = 16;
  private static final List<String> STATES = Recordings.lines("decrypt/algorithms.xfrm-state.txt");

  @FuzzTest
  void analyzesAnyFile(byte[] file) throws IOException {
    Capture capture =
        CaptureAnalyzer.analyze("fuzz", new ByteArrayInputStream(file), EspDecryptor.none());
    CaptureFacts.reading(capture);
  }

  /** Each SA of the samples meets the bytes as a packet of its own. */
  @FuzzTest
  void decryptsAnything(byte[] packet) {
    EspDecryptor decryptor = EspDecryptor.of(STATES);
    for (int spi = FIRST_SPI; spi < FIRST_SPI + ALGORITHMS; spi++) {
      decryptor.decrypt("198.51.100.5", spi, Slice.of(packet), true);
    }
    decryptor.result();
  }

  @FuzzTest
  void readsAnyKeys(byte[] text) {
    EspDecryptor.of(new String(text, StandardCharsets.UTF_8).lines().toList()).result();
  }
}
