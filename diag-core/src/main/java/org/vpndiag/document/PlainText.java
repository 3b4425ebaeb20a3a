package org.vpndiag.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Documents without what lies around their text: gzip, UTF-16 as Windows writes it, the sequences
 * with which programs colour a terminal. What is none of these stays as it is.
 */
public final class PlainText {

  /** Far, because what colours only errors may do so late. */
  private static final int LOOK = 1 << 18;

  private static final byte ESCAPE = 0x1b;

  private PlainText() {}

  /** The same document, its content plain. */
  public static Document of(Document document) {
    return new Document(
        document.source(),
        document.path(),
        () -> of(document.content().open()),
        document.numbering());
  }

  /**
   * The plain content; gzip is that of RFC 1952.
   *
   * @throws IOException when it cannot be read
   */
  public static InputStream of(InputStream in) throws IOException {
    Peeked outer = Peeked.at(in, LOOK);
    return outer.head().startsWith(0x1f, 0x8b)
        ? decoded(Peeked.at(new GZIPInputStream(outer.whole(), 1 << 16), LOOK))
        : decoded(outer);
  }

  private static InputStream decoded(Peeked text) {
    byte[] head = text.head().bytes();
    Optional<Charset> wide = wide(head);
    if (wide.isPresent()) {
      return new Utf8(new InputStreamReader(text.whole(), wide.get())).stream();
    }
    boolean coloured = contains(head, ESCAPE) && !text.head().isBinary();
    return coloured ? new Uncoloured(text.whole()).stream() : text.whole();
  }

  private static boolean contains(byte[] head, byte what) {
    for (byte b : head) {
      if (b == what) {
        return true;
      }
    }
    return false;
  }

  /** UTF-16, by its byte order mark, or because every other byte of its beginning is zero. */
  private static Optional<Charset> wide(byte[] head) {
    if (head.length < 4) {
      return Optional.empty();
    }
    int first = ((head[0] & 0xff) << 8) | (head[1] & 0xff);
    if (first == 0xfeff || first == 0xfffe) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (isText(head[0]) && head[1] == 0 && isText(head[2]) && head[3] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean big = head[0] == 0 && isText(head[1]) && head[2] == 0 && isText(head[3]);
    return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean isText(byte b) {
    return b >= ' ' && b < 0x7f;
  }
}
