package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The beginning of a document, by which it is recognised. */
public final class Head {

  /** How much is looked at. */
  public static final int MAX_BYTES = 1 << 16;

  private final byte[] bytes;

  private Head(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The beginning that these bytes are. */
  public static Head of(byte[] bytes) {
    return new Head(bytes.clone());
  }

  /**
   * The head of a document.
   *
   * @throws IOException when it cannot be read
   */
  public static Head of(Document document) throws IOException {
    try (InputStream in = document.content().open()) {
      return new Head(in.readNBytes(MAX_BYTES));
    }
  }

  /** The bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether there is nothing in the document. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** Whether bytes stand in it that no text has. */
  public boolean isBinary() {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it begins with these bytes. */
  public boolean startsWith(int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Its lines, invalid UTF-8 replaced. */
  public List<String> lines() {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }
}
