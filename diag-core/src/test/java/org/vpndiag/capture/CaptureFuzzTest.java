package org.vpndiag.capture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.facts.CaptureFacts;

/** Whatever a file holds, reading it ends, and without an exception. */
class CaptureFuzzTest {

  @FuzzTest
  void analyzesAnyFile(byte[] file) throws IOException {
    Capture capture =
        CaptureAnalyzer.analyze("fuzz", new ByteArrayInputStream(file), EspDecryptor.none());
    CaptureFacts.reading(capture);
  }
}
