package org.vpndiag.capture.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vpndiag.report.Words;
import org.vpndiag.wire.Slice;

/**
 * The block format (draft-ietf-opsawg-pcapng): sections, each with its byte order and interfaces,
 * which have their link types and time resolutions.
 */
final class PcapngReader {
  private static final int SECTION_HEADER = 0x0a0d0d0a;
  private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int PACKET = 2;
  private static final int SIMPLE_PACKET = 3;
  private static final int ENHANCED_PACKET = 6;

  /** Wireshark numbers it like a packet. */
  private static final int JOURNAL_EXPORT = 9;

  /** A block's type, length, and length again. */
  private static final int FRAME = 12;

  private final Window window;
  private final PacketSink sink;
  private final List<CaptureInterface> named = new ArrayList<>();
  private final List<PcapngInterface> interfaces = new ArrayList<>();
  private boolean bigEndian;
  private long packets;

  PcapngReader(Window window, PacketSink sink) {
    this.window = window;
    this.sink = sink;
  }

  private static final Words TINY_BLOCK =
      new Words("a block of %d bytes at byte %d", "長さ %d バイトというありえないブロックが %d バイト目にあります");
  private static final Words HUGE_BLOCK =
      new Words(
          "a block of %d bytes at byte %d, more than the %d that are possible",
          "長さ %d バイトのブロックが %d バイト目にありますが、上限は %d バイトです");
  private static final Words NO_BYTE_ORDER =
      new Words("a section of no byte order at byte %d", "%d バイト目のセクションのバイト順が不明です");
  private static final Words SHORT_INTERFACE =
      new Words("an interface description of %d bytes", "インターフェースの記述が %d バイトしかありません");
  private static final Words INTERFACES =
      new Words("more than %d interfaces", "インターフェースが %d 個を超えています");
  private static final Words NO_ROOM =
      new Words("packet %d has no room for its header", "パケット %d にヘッダーが収まっていません");
  private static final Words UNDESCRIBED =
      new Words(
          "packet %d names interface %d, which is not described",
          "パケット %d の示すインターフェース %d の記述がありません");
  private static final Words BEYOND_BLOCK =
      new Words(
          "packet %d claims %d bytes, more than its block has",
          "パケット %d の長さが %d バイトとされていますが、ブロックに収まりません");

  static boolean isPcapng(byte[] start) {
    return Slice.int32(start, 0) == SECTION_HEADER;
  }

  CaptureEnd read() throws IOException {
    Words error = null;
    try {
      while (window.has(FRAME)) {
        block();
      }
      if (window.available() > 0 || window.streamError() != null) {
        throw Cut.within(packets + 1, window);
      }
    } catch (BadCapture e) {
      error = e.reason();
    }
    return new CaptureEnd(packets, named, error);
  }

  private void block() throws IOException, BadCapture {
    int type = window.int32(0, bigEndian);
    if (type == SECTION_HEADER) {
      section();
    }
    long length = Integer.toUnsignedLong(window.int32(4, bigEndian));
    if (length < FRAME) {
      throw new BadCapture(TINY_BLOCK, length, window.offset());
    }
    long padded = (length + 3) & ~3L;
    switch (type) {
      case INTERFACE_DESCRIPTION -> describe(whole(padded));
      case ENHANCED_PACKET -> packet(whole(padded), 20, window.int32(8, bigEndian));
      case PACKET -> packet(whole(padded), 20, window.uint16(8, bigEndian));
      case SIMPLE_PACKET -> simplePacket(whole(padded));
      case JOURNAL_EXPORT -> packets++;
      default -> {}
    }
    if (!window.skip(padded)) {
      throw Cut.within(packets + 1, window);
    }
  }

  private void section() throws BadCapture {
    int magic = window.int32(8, true);
    if (magic != BYTE_ORDER_MAGIC && Integer.reverseBytes(magic) != BYTE_ORDER_MAGIC) {
      throw new BadCapture(NO_BYTE_ORDER, window.offset());
    }
    bigEndian = magic == BYTE_ORDER_MAGIC;
    interfaces.clear();
  }

  /** Brings a whole block into the window; its body's length. */
  private int whole(long padded) throws IOException, BadCapture {
    if (padded > Window.SIZE) {
      throw new BadCapture(HUGE_BLOCK, padded, window.offset(), Window.SIZE);
    }
    if (!window.has((int) padded)) {
      throw Cut.within(packets + 1, window);
    }
    return (int) padded - FRAME;
  }

  private void describe(int bodyLength) throws BadCapture {
    if (bodyLength < 8) {
      throw new BadCapture(SHORT_INTERFACE, bodyLength);
    }
    if (named.size() >= CaptureFile.MAX_INTERFACES) {
      throw new BadCapture(INTERFACES, CaptureFile.MAX_INTERFACES);
    }
    PcapngInterface described = PcapngInterface.read(window.slice(8, bodyLength), bigEndian);
    interfaces.add(described);
    named.add(described.source());
  }

  private void packet(int bodyLength, int headerLength, int interfaceId) throws BadCapture {
    if (bodyLength < headerLength) {
      throw new BadCapture(NO_ROOM, packets + 1);
    }
    PcapngInterface from = interfaceOf(interfaceId);
    long units =
        (Integer.toUnsignedLong(window.int32(12, bigEndian)) << 32)
            | Integer.toUnsignedLong(window.int32(16, bigEndian));
    int captured = window.int32(20, bigEndian);
    long original = Integer.toUnsignedLong(window.int32(24, bigEndian));
    deliver(from, from.nanos(units), 8 + headerLength, captured, original, bodyLength);
  }

  private void simplePacket(int bodyLength) throws BadCapture {
    PcapngInterface from = interfaceOf(0);
    long original = bodyLength < 4 ? 0 : Integer.toUnsignedLong(window.int32(8, bigEndian));
    int captured = (int) Math.min(Math.max(0, bodyLength - 4), from.cut(original));
    deliver(from, CapturedPacket.NO_TIME, 12, captured, original, bodyLength);
  }

  private PcapngInterface interfaceOf(int id) throws BadCapture {
    if (id < 0 || id >= interfaces.size()) {
      throw new BadCapture(UNDESCRIBED, packets + 1, Integer.toUnsignedLong(id));
    }
    return interfaces.get(id);
  }

  private void deliver(
      PcapngInterface from, long nanos, int at, int captured, long original, int bodyLength)
      throws BadCapture {
    if (captured < 0 || captured > CaptureFile.MAX_PACKET || at - 8 + captured > bodyLength) {
      throw new BadCapture(BEYOND_BLOCK, packets + 1, Integer.toUnsignedLong(captured));
    }
    packets++;
    sink.accept(
        new CapturedPacket(packets, nanos, from.source(), window.slice(at, captured), original));
  }
}
