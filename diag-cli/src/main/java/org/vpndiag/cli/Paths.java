package org.vpndiag.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vpndiag.document.Document;

/** The documents that paths on the command line stand for. */
final class Paths {
  private Paths() {}

  static List<Document> documents(List<String> paths, InputStream in) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String path : paths) {
      if (path.equals("-")) {
        byte[] bytes = in.readAllBytes();
        documents.add(new Document("-", () -> new ByteArrayInputStream(bytes)));
      } else if (Files.isDirectory(Path.of(path))) {
        documents.addAll(folder(Path.of(path)));
      } else {
        documents.add(file(path, Path.of(path)));
      }
    }
    return documents;
  }

  private static List<Document> folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(f -> file(folder.relativize(f).toString(), f))
          .toList();
    }
  }

  private static Document file(String source, Path file) {
    return new Document(source, () -> Files.newInputStream(file));
  }
}
