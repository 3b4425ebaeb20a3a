package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * One thing to read: a file, an entry of a bundle, a command's output, a pasted piece.
 *
 * @param source how it is named in evidence
 * @param path the file's path, or the one that a command's output would have in a bundle
 * @param content its bytes, opened anew at each call
 */
public record Document(String source, String path, Content content) {

  /** A file, which is named by its path. */
  public Document(String source, Content content) {
    this(source, source, content);
  }

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

  /** The last part of the path. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
