package org.vpndiag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.host.Catalogue;
import org.vpndiag.host.Host;
import picocli.CommandLine;

/** A recorded host looked at live, from its bundle and from its anonymous bundle: one diagnosis. */
class BundlesOfSamplesTest {
  private static final Path HOSTS = Path.of("../samples/hosts");

  @TempDir private Path folder = Path.of("");

  static Stream<String> hosts() throws IOException {
    try (Stream<Path> folders = Files.list(HOSTS)) {
      return folders.map(f -> String.valueOf(f.getFileName())).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void theDiagnosisIsTheSame(String name) throws IOException {
    Host host = host(HOSTS.resolve(name));
    Path bundle = folder.resolve("b.tar.gz");
    Path anonymous = folder.resolve("a.tar.gz");
    run(new CollectCommand(host), "--output", bundle.toString());
    run(new CollectCommand(host), "--output", anonymous.toString(), "--anonymize");
    String live = causes(run(new DoctorCommand(host), "--format", "json", "--no-probe"));

    assertThat(causes(run(new DoctorCommand(host), "--format", "json", bundle.toString())))
        .isEqualTo(live);
    assertThat(causes(run(new DoctorCommand(host), "--format", "json", anonymous.toString())))
        .isEqualTo(live);
  }

  private static String causes(String json) throws IOException {
    JsonNode report = new ObjectMapper().readTree(json);
    StringBuilder causes = new StringBuilder(report.get("verdict").asText());
    for (JsonNode diagnosis : report.get("diagnoses")) {
      if (diagnosis.get("role").asText().equals("root-cause")) {
        causes.append(' ').append(diagnosis.get("rule").asText());
      }
    }
    return causes.toString();
  }

  private static Host host(Path recorded) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Map<String, String> outputs = new TreeMap<>();
    try (Stream<Path> all = Files.walk(recorded)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = recorded.relativize(file).toString();
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        files.put((path.equals("syslog") ? "/var/log/" : "/") + path, content);
        Catalogue.commands().stream()
            .filter(c -> c.file().equals(path))
            .forEach(c -> outputs.put(c.line(), content));
      }
    }
    return new CannedHost(outputs, files);
  }

  private static String run(Command command, String... arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Map.of(),
            Locale.ENGLISH,
            false,
            Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC));
    CommandLine line = new CommandLine(command.spec());
    command.run(line.parseArgs(List.of(arguments).toArray(String[]::new)), console);
    return out.toString(StandardCharsets.UTF_8);
  }
}
