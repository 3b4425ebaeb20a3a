package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as the bytes of UTF-8. */
final class Utf8Stream extends InputStream {

  private final Reader characters;
  private final char[] taken = new char[1 << 13];
  private byte[] bytes = new byte[0];
  private int at;

  Utf8Stream(Reader characters) {
    this.characters = characters;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }

  private boolean fill() throws IOException {
    while (at == bytes.length) {
      int count = characters.read(taken, 0, taken.length - 1);
      if (count < 0) {
        return false;
      }
      bytes = new String(taken, 0, whole(count)).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }

  /** A pair of surrogates is not torn apart. */
  private int whole(int count) throws IOException {
    if (count == 0 || !Character.isHighSurrogate(taken[count - 1])) {
      return count;
    }
    return count + Math.max(0, characters.read(taken, count, 1));
  }
}
