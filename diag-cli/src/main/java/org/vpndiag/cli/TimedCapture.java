package org.vpndiag.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.CaptureAnalyzer;
import org.vpndiag.capture.decrypt.EspDecryptor;
import org.vpndiag.capture.facts.CaptureFacts;
import org.vpndiag.capture.live.CannotCapture;
import org.vpndiag.capture.live.LiveCapture;
import org.vpndiag.document.Reading;
import org.vpndiag.examination.CaseFile;
import org.vpndiag.fact.FactBase;
import org.vpndiag.report.Input;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Words;

/** A capture of some seconds on every interface, while the host is looked at. */
final class TimedCapture {
  private static final String ANY = "any";

  private final Duration length;
  private final CompletableFuture<Capture> capture;

  private TimedCapture(Duration length, CompletableFuture<Capture> capture) {
    this.length = length;
    this.capture = capture;
  }

  /** What came of it. */
  record Result(CaseFile file, List<Unseen> unseen) {}

  /** What comes of none. */
  static final Result NOTHING = new Result(new CaseFile(List.of(), new FactBase()), List.of());

  /** Begins one and waits until it listens; it ends by itself. */
  static TimedCapture begin(Duration length, EspDecryptor decryptor) {
    CompletableFuture<Capture> capture = new CompletableFuture<>();
    CompletableFuture<Long> begun = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(length, decryptor, begun, capture), "capture");
    thread.setDaemon(true);
    thread.start();
    CompletableFuture.anyOf(begun, capture.exceptionally(impossible -> null)).join();
    return new TimedCapture(length, capture);
  }

  private static void run(
      Duration length,
      EspDecryptor decryptor,
      CompletableFuture<Long> begun,
      CompletableFuture<Capture> result) {
    CaptureAnalyzer analyzer = new CaptureAnalyzer(decryptor);
    try {
      result.complete(
          analyzer.finish(
              ANY,
              LiveCapture.run(
                  ANY,
                  LiveCapture.FILTER,
                  analyzer,
                  () -> begun.complete(System.nanoTime()),
                  () -> System.nanoTime() - begun.join() < length.toNanos())));
    } catch (CannotCapture | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Waits for its end; a capture that was not possible could not be seen. */
  Result end() {
    try {
      Capture taken = capture.join();
      // What a moment does not show proves nothing, nor that it shows no beginning.
      Reading seen =
          CaptureFacts.reading(taken).only(fact -> !fact.type().name().equals("capture"));
      FactBase facts = new FactBase();
      facts.add(taken.file(), seen.facts(), seen.covers());
      Input input = Input.read(taken.file(), "capture", taken.packets(), 0);
      return new Result(new CaseFile(List.of(input), facts, seen.shares()), List.of());
    } catch (CompletionException e) {
      return new Result(new CaseFile(List.of(), new FactBase()), List.of(unseen(e)));
    }
  }

  private Unseen unseen(CompletionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String seconds = String.valueOf(length.toSeconds());
    Words what = new Words("a capture of " + seconds + " seconds", seconds + " 秒間のパケットキャプチャ");
    String how = "sudo vpndiag doctor --capture " + seconds;
    Words why =
        cause instanceof CannotCapture cannot
            ? cannot.words()
            : Words.same(String.valueOf(cause.getMessage()));
    return new Unseen(what, why, how);
  }
}
