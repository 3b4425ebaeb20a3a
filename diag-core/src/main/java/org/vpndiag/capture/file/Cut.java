package org.vpndiag.capture.file;

/** Words for a file that ends too early. */
final class Cut {
  private Cut() {}

  static BadCapture within(long packet, Window window) {
    String why = window.streamError();
    return new BadCapture(
        "cut in the middle of packet %d, at byte %d%s"
            .formatted(
                packet, window.offset() + window.available(), why == null ? "" : ": " + why));
  }
}
