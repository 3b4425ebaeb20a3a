package org.vpndiag.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Characters as the bytes of UTF-8. */
final class Utf8 implements Pieces {

  private final Reader characters;
  private final char[] taken = new char[1 << 13];

  Utf8(Reader characters) {
    this.characters = characters;
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    int count = characters.read(taken, 0, taken.length - 1);
    return count < 0
        ? Optional.empty()
        : Optional.of(new String(taken, 0, whole(count)).getBytes(StandardCharsets.UTF_8));
  }

  /** A pair of surrogates is not torn apart. */
  private int whole(int count) throws IOException {
    if (count == 0 || !Character.isHighSurrogate(taken[count - 1])) {
      return count;
    }
    return count + Math.max(0, characters.read(taken, count, 1));
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
