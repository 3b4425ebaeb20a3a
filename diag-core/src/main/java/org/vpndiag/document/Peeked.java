package org.vpndiag.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A stream whose beginning was looked at.
 *
 * @param head its first bytes
 * @param whole the stream, from its first byte on
 */
public record Peeked(Head head, InputStream whole) {

  /**
   * Looks at so many bytes, or at those that there are; what is compressed may be cut off.
   *
   * @throws IOException when it cannot be read
   */
  public static Peeked at(InputStream in, int bytes) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try {
      byte[] part = new byte[bytes];
      int count = in.read(part);
      while (count > 0 && head.size() < bytes) {
        head.write(part, 0, count);
        count = head.size() == bytes ? 0 : in.read(part, 0, bytes - head.size());
      }
    } catch (EOFException e) {
      // The one who reads it to its end will hear of it.
      head.flush();
    }
    byte[] seen = head.toByteArray();
    return new Peeked(Head.of(seen), new SequenceInputStream(new ByteArrayInputStream(seen), in));
  }
}
