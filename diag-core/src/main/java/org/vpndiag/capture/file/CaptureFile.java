package org.vpndiag.capture.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vpndiag.report.Words;

/** Reads captures: pcap and pcapng, plain or gzip, in one pass and bounded memory. */
public final class CaptureFile {

  /**
   * The largest packet that is believed, in bytes: tcpdump's and Wireshark's largest snap length.
   */
  public static final int MAX_PACKET = 262_144;

  /** How many interfaces a file may name; packets of further ones end the reading. */
  public static final int MAX_INTERFACES = 4_096;

  /** How many bytes of a file tell whether it is a capture. */
  public static final int MAGIC_LENGTH = 4;

  private static final int GZIP = 0x1f8b;
  private static final int GZIP_BUFFER = 1 << 16;

  private static final Words TOO_SHORT = new Words("too short for a capture", "キャプチャーとしては短すぎます");
  private static final Words NEITHER =
      new Words("neither pcap nor pcapng", "pcap でも pcapng でもありません");

  private CaptureFile() {}

  /** Whether a file that begins so is a capture; a compressed one has to be opened first. */
  public static boolean isCapture(byte[] start) {
    return start.length >= MAGIC_LENGTH
        && (PcapReader.isPcap(start) || PcapngReader.isPcapng(start));
  }

  /**
   * Delivers the packets of a capture until its end or its first damage.
   *
   * @throws IOException when the stream cannot be read
   */
  public static CaptureEnd read(InputStream in, PacketSink sink) throws IOException {
    try {
      return read(new Window(decompressed(in)), sink);
    } catch (ZipException e) {
      return new CaptureEnd(0, List.of(), Window.DAMAGED);
    }
  }

  private static CaptureEnd read(Window window, PacketSink sink) throws IOException {
    if (!window.has(MAGIC_LENGTH)) {
      return new CaptureEnd(0, List.of(), TOO_SHORT);
    }
    byte[] magic = window.slice(0, MAGIC_LENGTH).toByteArray();
    if (PcapngReader.isPcapng(magic)) {
      return new PcapngReader(window, sink).read();
    }
    if (PcapReader.isPcap(magic)) {
      return new PcapReader(window, sink).read();
    }
    return new CaptureEnd(0, List.of(), NEITHER);
  }

  private static InputStream decompressed(InputStream in) throws IOException {
    InputStream marked = in.markSupported() ? in : new BufferedInputStream(in, 2);
    marked.mark(2);
    int magic = (marked.read() << 8) | marked.read();
    marked.reset();
    return magic == GZIP ? new GZIPInputStream(marked, GZIP_BUFFER) : marked;
  }
}
