package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * One thing to read: a file, an entry of a bundle, a command's output, a pasted piece.
 *
 * @param source how it is named in evidence
 * @param path the file's path, or the one that a command's output would have in a bundle
 * @param content its bytes, opened anew at each call
 * @param numbering which line of the source each line of the content is
 */
public record Document(String source, String path, Content content, Numbering numbering) {

  /** One whose lines are the source's. */
  public Document(String source, String path, Content content) {
    this(source, path, content, Numbering.SAME);
  }

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

  /** Leads from lines of the content, which may be put together of others, to the source's. */
  @FunctionalInterface
  public interface Numbering {
    /** Each line is the source's own. */
    Numbering SAME = line -> line;

    /** The number in the source, from 1, of the content's line of this number, from 1. */
    long of(long line);
  }

  /** The last part of the path. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
