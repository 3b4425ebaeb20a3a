package org.vpndiag.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpndiag.document.Document;
import org.vpndiag.report.Unseen;
import org.vpndiag.report.Words;

/** A file, a folder, a bundle or a sosreport as a source of documents. */
public final class PathSource {
  private static final int MAX_FILES = 20_000;
  private static final int MAX_DEPTH = 24;
  private static final int MAX_PARTS = 1_000;
  private static final int MAX_MANIFEST = 4 << 20;

  private PathSource() {}

  /**
   * What a path holds.
   *
   * @param name the path as it was given
   * @throws IOException when it is not there or cannot be read
   */
  public static Gathered gather(String name) throws IOException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    return Archive.is(path)
        ? archive(name, Archive.read(path, Archive.Limits.USUAL))
        : Gathered.of(List.of(file(name, path)));
  }

  /**
   * The folders and archives that lie in a folder, sorted; none of what is a bundle itself, or no
   * folder.
   *
   * @throws IOException when it cannot be read
   */
  public static List<String> parts(String name) throws IOException {
    Path folder = Path.of(name);
    Path manifest = folder.resolve(Manifest.NAME);
    if (!Files.isDirectory(folder)
        || isManifest(Manifest.NAME, () -> Files.newInputStream(manifest))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p -> Files.isDirectory(p) || (Files.isRegularFile(p) && Archive.is(p)))
          .sorted()
          .limit(MAX_PARTS)
          .map(Path::toString)
          .toList();
    }
  }

  /** The plain files right in a folder, archives not among them. */
  public static Gathered loose(String name) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(name))) {
      return Gathered.of(
          entries
              .filter(p -> Files.isRegularFile(p) && !Archive.is(p))
              .sorted()
              .limit(MAX_FILES)
              .map(p -> file(String.valueOf(p.getFileName()), p))
              .toList());
    }
  }

  private static Document file(String source, Path file) {
    return new Document(source, () -> Files.newInputStream(file));
  }

  /** Links to folders are not followed. The one archive in a folder is looked into. */
  private static Gathered folder(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<Path> archives = new ArrayList<>();
    Optional<Manifest> manifest = Optional.empty();
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH, new FileVisitOption[0])) {
      for (Path file : files.filter(Files::isRegularFile).sorted().limit(MAX_FILES).toList()) {
        String name = folder.relativize(file).toString();
        if (isManifest(name, () -> Files.newInputStream(file))) {
          manifest = manifest(() -> Files.newInputStream(file));
        } else {
          documents.add(file(name, file));
          if (Archive.is(file)) {
            archives.add(file);
          }
        }
      }
    }
    Gathered gathered =
        new Gathered(documents, gaps(manifest), List.of(), taken(manifest), host(manifest));
    return archives.size() == 1 ? lookedInto(archives.get(0), folder, gathered) : gathered;
  }

  private static Gathered lookedInto(Path file, Path folder, Gathered rest) throws IOException {
    String name = folder.relativize(file).toString();
    Gathered inside = archive(name, Archive.read(file, Archive.Limits.USUAL));
    return new Gathered(
        Stream.concat(
                rest.documents().stream().filter(d -> !d.source().equals(name)),
                inside.documents().stream())
            .toList(),
        Stream.concat(rest.unseen().stream(), inside.unseen().stream()).toList(),
        List.of(),
        rest.taken().isEmpty() ? inside.taken() : rest.taken(),
        rest.host().isEmpty() ? inside.host() : rest.host());
  }

  private static Gathered archive(String bundle, Archive archive) {
    List<Document> documents = new ArrayList<>();
    Optional<Manifest> manifest = Optional.empty();
    for (Archive.Entry entry : archive.entries()) {
      Document.Content content = () -> new ByteArrayInputStream(entry.content().array());
      if (isManifest(entry.name(), content)) {
        manifest = manifest(content);
      } else {
        documents.add(new Document(bundle + "!/" + entry.name(), content));
      }
    }
    List<Unseen> unseen = new ArrayList<>(gaps(manifest));
    if (!archive.stopped().isEmpty()) {
      Words why = new Words("stopped: " + archive.stopped(), "中断しました: " + archive.stopped());
      unseen.add(new Unseen(Words.same(bundle), why, ""));
    }
    documents.sort(Comparator.comparing(Document::source));
    return new Gathered(documents, unseen, List.of(), taken(manifest), host(manifest));
  }

  private static String taken(Optional<Manifest> manifest) {
    return manifest.map(Manifest::taken).orElse("");
  }

  private static String host(Optional<Manifest> manifest) {
    return manifest.map(Manifest::host).orElse("");
  }

  private static List<Unseen> gaps(Optional<Manifest> manifest) {
    return manifest.map(m -> Gaps.of(m.pieces(), m.root())).orElse(List.of());
  }

  /** Other programs write files of that name too. */
  private static boolean isManifest(String path, Document.Content content) {
    if (!path.equals(Manifest.NAME) && !path.endsWith("/" + Manifest.NAME)) {
      return false;
    }
    try (InputStream in = content.open()) {
      byte[] first = Manifest.FIRST_LINE.getBytes(StandardCharsets.UTF_8);
      return Arrays.equals(in.readNBytes(first.length), first);
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Manifest> manifest(Document.Content content) {
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(MAX_MANIFEST);
      return Optional.of(Manifest.read(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
