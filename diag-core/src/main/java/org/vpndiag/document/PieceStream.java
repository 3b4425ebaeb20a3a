package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Pieces, one behind the other. */
final class PieceStream extends InputStream {

  private final Pieces pieces;
  private byte[] piece = new byte[0];
  private int at;

  PieceStream(Pieces pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() throws IOException {
    return fill() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    pieces.close();
  }

  private boolean fill() throws IOException {
    while (at == piece.length) {
      Optional<byte[]> next = pieces.next();
      if (next.isEmpty()) {
        return false;
      }
      piece = next.get();
      at = 0;
    }
    return true;
  }
}
