package org.vpndiag.capture.facts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.capture.decrypt.EspKeys;
import org.vpndiag.capture.file.CaptureFile;
import org.vpndiag.document.Document;
import org.vpndiag.document.Head;
import org.vpndiag.document.Reading;
import org.vpndiag.document.StreamFormat;
import org.vpndiag.fact.FactType;

/** Captures as documents of a case. */
public final class CaptureFormat implements StreamFormat {
  private final EspKeys keys;

  /** Captures of which is decrypted what there are keys for. */
  public CaptureFormat(EspKeys keys) {
    this.keys = keys;
  }

  @Override
  public String kind() {
    return "capture";
  }

  @Override
  public boolean recognises(Head head) {
    return CaptureFile.isCapture(Arrays.copyOf(head.bytes(), CaptureFile.MAGIC_LENGTH));
  }

  @Override
  public List<FactType> factTypes() {
    return CaptureFacts.types();
  }

  @Override
  public Reading read(Document document) throws IOException {
    try (InputStream in = new BufferedInputStream(document.content().open())) {
      Capture capture = CaptureAnalyzer.analyze(document.source(), in, keys.decryptor());
      return Reading.of(CaptureFacts.shares(capture), capture.packets());
    }
  }
}
