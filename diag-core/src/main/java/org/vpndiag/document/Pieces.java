package org.vpndiag.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Bytes that are made piece by piece, each when those before it have been read. */
public interface Pieces extends Closeable {

  /**
   * The next piece, perhaps without a byte; empty behind the last one.
   *
   * @throws IOException when what it is made of cannot be read
   */
  Optional<byte[]> next() throws IOException;

  /** All of them as one stream; to close it closes these. */
  default InputStream stream() {
    return new PieceStream(this);
  }
}
