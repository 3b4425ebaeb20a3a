package org.vpndiag.host;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The system that this program runs on. */
public final class LinuxHost implements Host {
  /** Not the caller's: sudo and cron leave out where the system's programs are. */
  static final List<String> DIRECTORIES =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

  private final List<String> directories;

  /** This system, its programs where systems keep them. */
  public LinuxHost() {
    this(DIRECTORIES);
  }

  LinuxHost(List<String> directories) {
    this.directories = List.copyOf(directories);
  }

  @Override
  public Outcome run(List<String> command, Duration limit) {
    Optional<String> program = program(command.get(0));
    if (program.isEmpty()) {
      return new Missing();
    }
    List<String> words = new ArrayList<>(command);
    words.set(0, program.get());
    try {
      return run(start(words), limit);
    } catch (IOException e) {
      return new Ended(126, "", String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> program(String name) {
    return directories.stream()
        .map(d -> d + "/" + name)
        .filter(p -> Files.isExecutable(Path.of(p)))
        .findFirst();
  }

  private static Process start(List<String> words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().clear();
    builder.environment().put("PATH", String.join(":", DIRECTORIES));
    builder.environment().put("LC_ALL", "C");
    return builder.redirectInput(new File("/dev/null")).start();
  }

  private static Outcome run(Process process, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    CompletableFuture<String> output = reading(process.getInputStream());
    CompletableFuture<String> errors = reading(process.getErrorStream());
    try {
      String out = output.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      String err = errors.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return new TimedOut();
      }
      return new Ended(process.exitValue(), out, err);
    } catch (TimeoutException e) {
      return new TimedOut();
    } catch (ExecutionException e) {
      return new Ended(126, "", String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TimedOut();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static CompletableFuture<String> reading(InputStream stream) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(stream, result), "output");
    reader.setDaemon(true);
    reader.start();
    return result;
  }

  /** Reads on after the limit, so that the program does not block. */
  private static void read(InputStream stream, CompletableFuture<String> result) {
    try (stream) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        kept.write(buffer, 0, Math.min(n, MAX_OUTPUT - kept.size()));
      }
      result.complete(kept.toString(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(Path.of(path));
  }

  @Override
  public List<String> list(String directory) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(Path.of(directory), Files::isRegularFile)) {
      entries.forEach(e -> names.add(String.valueOf(e.getFileName())));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException | UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
