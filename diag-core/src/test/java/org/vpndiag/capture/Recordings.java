package org.vpndiag.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vpndiag.capture.decrypt.EspDecryptor;

/** Captures recorded in the lab, on the client. */
public final class Recordings {
  private Recordings() {}

  /** Opens a file beside this class. */
  public static InputStream open(String name) {
    InputStream in = Recordings.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalArgumentException("no recording " + name);
    }
    return new BufferedInputStream(in);
  }

  /** What a recording shows without keys. */
  public static Capture analyze(String name) {
    return analyze(name, EspDecryptor.none());
  }

  /** What a recording shows. */
  public static Capture analyze(String name, EspDecryptor decryptor) {
    try (InputStream in = open(name + ".pcap")) {
      return CaptureAnalyzer.analyze(name + ".pcap", in, decryptor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text. */
  public static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
