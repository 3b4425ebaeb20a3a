package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.host.Catalogue;
import org.vpndiag.host.Host;
import picocli.CommandLine;

/** The secrets planted in {@code samples/secrets} come out nowhere, whatever the options. */
class SecretsStayHiddenTest {
  private static final Path PLANTED = Path.of("../samples/secrets");
  private static final List<String> FORBIDDEN =
      List.of("kanarien", "4b616e61", "s2fuyxjp", "4b 61 6e", "ienvogel");

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of(),
          List.of("-v"),
          List.of("-v", "--lang", "ja"),
          List.of("-q", "--color", "always"),
          List.of("--format", "json", "-v"),
          List.of("--format", "html", "-v"),
          List.of("--format", "html", "--lang", "ja"));

  @TempDir private Path folder = Path.of("");

  static List<Path> planted() throws IOException {
    try (Stream<Path> files = Files.walk(PLANTED)) {
      return files
          .filter(f -> Files.isRegularFile(f) && !f.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("planted")
  void noCommandShowsWhatAFileHides(Path file) {
    String name = file.toString();
    OPTIONS.forEach(options -> assertSilent(List.of("doctor", name), options));
    for (List<String> command :
        List.of(
            List.of("log", name),
            List.of("log", name, "--all-events", "--format", "json"),
            List.of("status", name),
            List.of("analyze", name),
            List.of("rules", "facts", name),
            List.of("probe", "--universe", name, "192.0.2.1", "--dry-run"),
            List.of("analyze", "--xfrm-state", name, name),
            List.of("rules", "check", name),
            List.of("rules", "list", "--rules", name),
            List.of("doctor", "--rules", name, name),
            List.of("doctor", "--watch", "--timings", "--only", "lcp", name))) {
      assertSilent(command, List.of("-v"));
    }
  }

  @Test
  void norFromStandardInput() throws IOException {
    for (Path file : planted()) {
      byte[] bytes = Files.readAllBytes(file);
      for (String command : List.of("doctor", "log", "status", "analyze")) {
        assertHidden(Shell.withInput(bytes, command, "-", "-v"));
      }
    }
  }

  @Test
  void norOfAllTogether() {
    OPTIONS.forEach(options -> assertSilent(List.of("doctor", PLANTED.toString()), options));
  }

  @Test
  void rulesThatAreNoneAreNotQuoted() throws IOException {
    for (Path file : planted()) {
      Path rules = Files.createDirectories(folder.resolve("rules/lcp"));
      Files.copy(file, rules.resolve(file.getFileName() + ".yaml"));
      assertSilent(List.of("rules", "check", rules.toString()), List.of("-v"));
      Files.delete(rules.resolve(file.getFileName() + ".yaml"));
    }
  }

  @Test
  void aHostsSecretsStayOnTheHost() throws IOException {
    Host host = host();
    for (List<String> options : OPTIONS) {
      assertHidden(run(new DoctorCommand(host), options));
    }
    for (boolean anonymous : new boolean[] {false, true}) {
      Path bundle = folder.resolve(anonymous + ".tar.gz");
      List<String> options = new ArrayList<>(List.of("--output", bundle.toString()));
      options.addAll(anonymous ? List.of("--anonymize") : List.of());
      assertHidden(run(new CollectCommand(host), options));

      String tar = unzipped(bundle);
      assertThat(tar).contains("etc/ipsec.secrets", "ps.txt", "<cut>");
      assertHidden(new Shell.Outcome(0, tar, ""));
      OPTIONS.forEach(o -> assertSilent(List.of("doctor", bundle.toString()), o));
    }
  }

  /** A host with these files, and whose every command prints what its file holds, or fails so. */
  private static Host host() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> outputs = new TreeMap<>();
    for (Path file : planted()) {
      String path = PLANTED.relativize(file).toString();
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      files.put("/" + path, content);
      Catalogue.commands().stream()
          .filter(c -> c.file().equals(path))
          .forEach(c -> outputs.put(c.line(), content));
    }
    return new CannedHost(outputs, files);
  }

  private static void assertSilent(List<String> command, List<String> options) {
    List<String> words = new ArrayList<>(command);
    words.addAll(options);
    assertHidden(Shell.run(words.toArray(String[]::new)));
  }

  private static void assertHidden(Shell.Outcome outcome) {
    String said = (outcome.out() + outcome.err()).toLowerCase(Locale.ROOT);
    assertThat(said.lines().filter(l -> FORBIDDEN.stream().anyMatch(l::contains))).isEmpty();
  }

  private static Shell.Outcome run(Command command, List<String> arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Locale.ENGLISH,
            false,
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    CommandLine line = new CommandLine(command.spec());
    int code = command.run(line.parseArgs(arguments.toArray(String[]::new)), console);
    return new Shell.Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String unzipped(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }
}
