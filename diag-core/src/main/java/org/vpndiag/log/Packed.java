package org.vpndiag.log;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers and texts that stand one behind the other in bytes, as {@link DataOutputStream} does. */
final class Packed {

  private final byte[] bytes;
  private int at;

  /** Reads from this place on. */
  Packed(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte[] bytes() {
    return bytes;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  int unsignedByte() {
    return bytes[at++] & 0xff;
  }

  int unsignedShort() {
    return unsignedByte() << 8 | unsignedByte();
  }

  int number() {
    return unsignedShort() << 16 | unsignedShort();
  }

  String text() {
    int length = unsignedShort();
    at += length;
    return Bytes.text(bytes, at - length, at);
  }

  List<String> texts() {
    String[] texts = new String[unsignedShort()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text();
    }
    return List.of(texts);
  }

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }
}
