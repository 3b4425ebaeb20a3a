package org.vpndiag.capture.file;

import org.vpndiag.report.Words;

/** Words for a file that ends too early. */
final class Cut {
  private static final Words WITHIN =
      new Words("cut in the middle of packet %d, at byte %d", "パケット %d の途中（%d バイト目）で途切れています");

  private Cut() {}

  static BadCapture within(long packet, Window window) {
    long at = window.offset() + window.available();
    Words cut = WITHIN.map(text -> text.formatted(packet, at));
    Words why = window.streamError();
    return new BadCapture(
        why == null ? cut : new Words(cut.en() + ": " + why.en(), cut.ja() + ": " + why.ja()));
  }
}
