package org.vpndiag.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpndiag.examination.Formats;
import org.vpndiag.fact.Fact;

/** The sample documents, in a folder a format. */
public final class Documents {

  /** The formats that the samples are of. */
  public static final List<TextFormat> FORMATS = Formats.all(LocalDate.EPOCH).texts();

  private Documents() {}

  /** Every sample's path within its folder of samples. */
  public static List<String> all() {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sample. */
  public static Text text(String path) {
    try {
      return new Text(path, Files.readString(root().resolve(path)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the format that recognises a text makes of it. */
  public static Reading read(Text text) {
    return FORMATS.stream()
        .filter(format -> format.recognises(text))
        .findFirst()
        .orElseThrow()
        .read(text);
  }

  /** What the format that recognises a text makes of it. */
  public static Reading read(String source, String text) {
    return read(new Text(source, text.lines().toList()));
  }

  /** The attributes of all facts of a type in a sample. */
  public static List<Map<String, Object>> values(String path, String type) {
    return values(read(text(path)), type);
  }

  /** The attributes of all facts of a type. */
  public static List<Map<String, Object>> values(Reading reading, String type) {
    return reading.facts().stream()
        .filter(fact -> fact.type().name().equals(type))
        .map(Fact::values)
        .toList();
  }

  private static Path root() {
    try {
      return Path.of(Documents.class.getResource("/documents").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
