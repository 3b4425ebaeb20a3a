package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * One thing to read: a file, an entry of a bundle, a command's output, a pasted piece.
 *
 * @param source how it is named in evidence
 * @param content its bytes, opened anew at each call
 */
public record Document(String source, Content content) {

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Content {
    /**
     * A stream from the first byte on.
     *
     * @throws IOException when it cannot be opened
     */
    InputStream open() throws IOException;
  }

  /** The last part of the source's path. */
  public String fileName() {
    return source.substring(source.lastIndexOf('/') + 1);
  }
}
