package org.vpndiag.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host of which a test says what it shows. */
final class FakeHost implements Host {
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, String> files = new TreeMap<>();
  private final Set<String> denied = new TreeSet<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private boolean root = true;

  FakeHost prints(String line, String output) {
    return ends(line, 0, output, "");
  }

  FakeHost ends(String line, int status, String output, String errors) {
    outcomes.put(line, new Ended(status, output, errors));
    return this;
  }

  FakeHost hangs(String line) {
    outcomes.put(line, new TimedOut());
    return this;
  }

  FakeHost has(String path, String content) {
    files.put(path, content);
    return this;
  }

  FakeHost denies(String path) {
    denied.add(path);
    return this;
  }

  FakeHost asUser() {
    root = false;
    return this;
  }

  /** The command lines that were run. */
  Set<String> asked() {
    return new TreeSet<>(asked);
  }

  /** The same in the order in which they were run. */
  List<String> inOrder() {
    return asked;
  }

  @Override
  public Outcome run(List<String> command, Duration limit) {
    String line = String.join(" ", command);
    asked.add(line);
    return outcomes.getOrDefault(line, new Missing());
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (denied.contains(path)) {
      throw new AccessDeniedException(path);
    }
    String content = files.get(path);
    if (content == null) {
      throw new NoSuchFileException(path);
    }
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<String> list(String directory) {
    return files.keySet().stream()
        .filter(f -> f.startsWith(directory + "/") && f.indexOf('/', directory.length() + 1) < 0)
        .map(f -> f.substring(directory.length() + 1))
        .toList();
  }

  @Override
  public boolean isRoot() {
    return root;
  }
}
