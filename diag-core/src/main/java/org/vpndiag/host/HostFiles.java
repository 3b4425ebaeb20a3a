package org.vpndiag.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpndiag.redact.Secrets;

/** Files of a host, each read once and without its secrets; what may not be read is said. */
final class HostFiles {
  private static final int MAX_FILE = 8 << 20;

  private final Host host;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  HostFiles(Host host) {
    this.host = host;
  }

  /** In the order in which they were read. */
  List<Piece> pieces() {
    return pieces;
  }

  /** Reads the small files of a path or a pattern. */
  void read(String glob) {
    expand(glob).forEach(this::readOne);
  }

  /** Reads the small file of a path, which may come from a file: it is no pattern. */
  void readOne(String path) {
    read(path, in -> Secrets.of(inBundle(path)).text(small(in)));
  }

  /** Reads the logs of a path or a pattern; of their lines only those that tell of a VPN. */
  void readLog(String glob) {
    expand(glob).forEach(path -> read(path, new LogFilter(inBundle(path))::kept));
  }

  /** What a group of an expression matches in the lines read so far. */
  Set<String> matches(Pattern pattern, int group) {
    Set<String> found = new TreeSet<>();
    for (Piece file : pieces) {
      file.content()
          .lines()
          .map(pattern::matcher)
          .filter(Matcher::find)
          .forEach(m -> found.add(m.group(group)));
    }
    return found;
  }

  private List<String> expand(String glob) {
    if (glob.indexOf('*') < 0) {
      return List.of(glob);
    }
    String directory = glob.substring(0, glob.lastIndexOf('/'));
    try {
      return host.list(directory).stream()
          .map(name -> directory + "/" + name)
          .filter(path -> Globs.matches(glob, path))
          .toList();
    } catch (IOException e) {
      pieces.add(refused(glob, "denied", "permission denied"));
      return List.of();
    }
  }

  /** What is kept of a file. */
  private interface Content {
    String of(InputStream in) throws IOException;
  }

  private void read(String path, Content content) {
    if (!seen.add(path)) {
      return;
    }
    long start = System.nanoTime();
    try (InputStream in = host.open(path)) {
      String kept = content.of(in);
      long millis = (System.nanoTime() - start) / 1_000_000;
      pieces.add(new Piece(inBundle(path), path, Piece.Status.OK, kept, true, "", millis));
    } catch (NoSuchFileException e) {
      // Most hosts lack most of these files; the listing of directories says which.
    } catch (AccessDeniedException e) {
      pieces.add(refused(path, "denied", "permission denied"));
    } catch (IOException e) {
      pieces.add(refused(path, "failed", String.valueOf(e.getMessage())));
    }
  }

  private static String small(InputStream in) throws IOException {
    return new String(in.readNBytes(MAX_FILE), StandardCharsets.ISO_8859_1);
  }

  private static String inBundle(String path) {
    return path.substring(1);
  }

  private static Piece refused(String path, String word, String reason) {
    return new Piece(inBundle(path), path, Piece.Status.of(word), "", false, reason, 0);
  }
}
