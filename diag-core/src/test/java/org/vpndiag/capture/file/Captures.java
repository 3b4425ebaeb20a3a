package org.vpndiag.capture.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Builds captures for tests, and reads them. */
final class Captures {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteOrder order;

  private Captures(ByteOrder order) {
    this.order = order;
  }

  static Captures in(ByteOrder order) {
    return new Captures(order);
  }

  Captures int32(int... values) {
    for (int value : values) {
      out.writeBytes(ByteBuffer.allocate(4).order(order).putInt(value).array());
    }
    return this;
  }

  Captures int16(int... values) {
    for (int value : values) {
      out.writeBytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }
    return this;
  }

  Captures hex(String hex) {
    out.writeBytes(HexFormat.of().parseHex(hex));
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** A pcapng block of a type, with its two lengths. */
  Captures block(int type, Captures body) {
    byte[] content = body.bytes();
    int length = 12 + content.length;
    int32(type, length);
    out.writeBytes(content);
    return int32(length);
  }

  /** A packet as it was delivered. */
  record Delivered(long number, long nanos, int linkType, String hex, long originalLength) {}

  /** What reading delivered and how it ended. */
  record Read(List<Delivered> packets, CaptureEnd end) {}

  static Read read(byte[] file) {
    List<Delivered> packets = new ArrayList<>();
    try {
      CaptureEnd end =
          CaptureFile.read(
              new ByteArrayInputStream(file),
              p ->
                  packets.add(
                      new Delivered(
                          p.number(),
                          p.nanos(),
                          p.source().linkType(),
                          p.bytes().hex(),
                          p.originalLength())));
      return new Read(packets, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
