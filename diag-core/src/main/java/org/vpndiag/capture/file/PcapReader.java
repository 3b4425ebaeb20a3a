package org.vpndiag.capture.file;

import java.io.IOException;
import java.util.List;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;

/**
 * The classic format (draft-ietf-opsawg-pcap): a header of 24 bytes, then records of 16 bytes and
 * the packet each.
 */
final class PcapReader {
  private static final int FILE_HEADER = 24;
  private static final int MICROSECONDS = 0xa1b2c3d4;
  private static final int NANOSECONDS = 0xa1b23c4d;

  /** Microseconds, each record with eight more bytes: old Linux kernels' libpcap. */
  private static final int MODIFIED = 0xa1b2cd34;

  private static final List<Integer> MAGICS = List.of(MICROSECONDS, NANOSECONDS, MODIFIED);

  private final Window window;
  private final PacketSink sink;
  private long packets;

  PcapReader(Window window, PacketSink sink) {
    this.window = window;
    this.sink = sink;
  }

  private static final Words CUT_HEADER =
      new Words("cut within the file header", "ファイルヘッダーの途中で途切れています");
  private static final Words TOO_LARGE =
      new Words(
          "packet %d claims %d bytes, more than the %d that are possible",
          "パケット %d の長さが %d バイトとされていますが、上限は %d バイトです");

  static boolean isPcap(byte[] start) {
    int magic = Slice.int32(start, 0);
    return MAGICS.contains(magic) || MAGICS.contains(Integer.reverseBytes(magic));
  }

  CaptureEnd read() throws IOException {
    if (!window.has(FILE_HEADER)) {
      return new CaptureEnd(0, List.of(), CUT_HEADER);
    }
    boolean bigEndian = MAGICS.contains(window.int32(0, true));
    int magic = window.int32(0, bigEndian);
    CaptureInterface source = new CaptureInterface(window.int32(20, bigEndian) & 0xffff, "");
    window.advance(FILE_HEADER);
    Words error = null;
    try {
      records(source, bigEndian, magic);
    } catch (BadCapture e) {
      error = e.reason();
    }
    return new CaptureEnd(packets, List.of(source), error);
  }

  private void records(CaptureInterface source, boolean bigEndian, int magic)
      throws IOException, BadCapture {
    int header = magic == MODIFIED ? 24 : 16;
    long nanosPerUnit = magic == NANOSECONDS ? 1 : 1_000;
    while (window.has(header)) {
      long seconds = Integer.toUnsignedLong(window.int32(0, bigEndian));
      long fraction = Integer.toUnsignedLong(window.int32(4, bigEndian));
      int captured = window.int32(8, bigEndian);
      long original = Integer.toUnsignedLong(window.int32(12, bigEndian));
      requireWhole(header, captured);
      packets++;
      sink.accept(
          new CapturedPacket(
              packets,
              seconds * 1_000_000_000L + fraction * nanosPerUnit,
              source,
              window.slice(header, captured),
              original));
      window.advance(header + captured);
    }
    requireEnd();
  }

  private void requireWhole(int header, int captured) throws IOException, BadCapture {
    if (captured < 0 || captured > CaptureFile.MAX_PACKET) {
      throw new BadCapture(
          TOO_LARGE, packets + 1, Integer.toUnsignedLong(captured), CaptureFile.MAX_PACKET);
    }
    if (!window.has(header + captured)) {
      throw cut();
    }
  }

  private void requireEnd() throws BadCapture {
    if (window.available() > 0 || window.streamError() != null) {
      throw cut();
    }
  }

  private BadCapture cut() {
    return Cut.within(packets + 1, window);
  }
}
