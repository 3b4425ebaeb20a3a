package org.vpndiag.redact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every place that holds a secret, each with one whose spelling has {@link #CANARY} in it. */
public final class PlantedSecrets {
  /** Part of every planted secret. */
  public static final String CANARY = "Kanarienvogel";

  private static final Path FOLDER = Path.of("../samples/secrets");

  private PlantedSecrets() {}

  /** A file with secrets in it, a character a byte. */
  public record Planted(String path, String content) {
    /** What must appear nowhere: a piece of the secret in any spelling. */
    public List<String> forbidden() {
      return List.of(CANARY, "4b616e617269", "4B616E61", "S2FuYXJpZW52", "4B 61 6E", "4b 61 6e");
    }
  }

  /** All of them, whose path says what they are. */
  public static List<Planted> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(PlantedSecrets::planted)
          .filter(p -> !p.path().matches("garbled.*|post.*|.*[.]gz|README.*"))
          .sorted((a, b) -> a.path().compareTo(b.path()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Planted planted(Path file) {
    try {
      String path = FOLDER.relativize(file).toString();
      return new Planted(path, Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
