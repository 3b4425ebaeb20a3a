package org.vpndiag.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vpndiag.document.Document;

/**
 * Standard input as a document, which is read more than once. What is too large to be kept in
 * memory goes into a temporary file that only its owner can read and that goes when the program
 * ends.
 */
final class StandardInput {
  private static final int MOST_IN_MEMORY = 16 << 20;

  private StandardInput() {}

  static Document document(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_IN_MEMORY);
    if (bytes.length < MOST_IN_MEMORY) {
      return new Document("-", () -> new ByteArrayInputStream(bytes));
    }
    Path file = Files.createTempFile("vpndiag-", ".in");
    file.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes);
      in.transferTo(out);
    }
    return new Document("-", () -> Files.newInputStream(file));
  }
}
