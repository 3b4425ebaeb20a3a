package org.vpndiag.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.capture.decrypt.EspKeys;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.document.Share;
import org.vpndiag.document.Unreadable;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Input;
import org.vpndiag.report.Words;

/** The captures of a run, read one by one. */
final class CapturesRead {
  private static final int BUFFER = 1 << 16;

  private final EspKeys keys;
  private final InputStream standardInput;
  private final List<Capture> captures = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();

  CapturesRead(EspKeys keys, InputStream standardInput) {
    this.keys = keys;
    this.standardInput = standardInput;
  }

  /** What decrypts them. */
  EspKeys keys() {
    return keys;
  }

  /** Those that could be read. */
  List<Capture> all() {
    return List.copyOf(captures);
  }

  /** Reads a file, or standard input for {@code -}; what cannot be read is noted. */
  void read(String path) {
    try (InputStream in = open(path)) {
      take(CaptureAnalyzer.analyze(path, in, keys.decryptor()));
    } catch (IOException e) {
      inputs.add(Input.unusable(path, "capture", Unreadable.because(e)));
    }
  }

  /** Adds one that was made otherwise. */
  void take(Capture capture) {
    captures.add(capture);
    inputs.add(input(capture));
  }

  private InputStream open(String path) throws IOException {
    InputStream in = path.equals("-") ? standardInput : Files.newInputStream(Path.of(path));
    return new BufferedInputStream(in, BUFFER);
  }

  private static Input input(Capture capture) {
    Words error = capture.readError();
    boolean usable = error == null || capture.packets() > 0;
    Words note = error == null ? Words.NONE : error;
    return new Input(capture.file(), "capture", capture.packets(), 0, note, usable);
  }

  /** What they tell. */
  CaseFile file() {
    List<Share> shares =
        captures.stream().flatMap(capture -> CaptureFacts.shares(capture).stream()).toList();
    return new CaseFile(inputs, new FactBase(), shares);
  }
}
