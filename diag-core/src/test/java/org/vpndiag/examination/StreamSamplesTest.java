package org.vpndiag.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpndiag.document.Document;
import org.vpndiag.fact.Fact;
import org.vpndiag.log.LogReader;
import org.vpndiag.log.LogReading;
import org.vpndiag.report.Input;

/** Logs and captures in each of their forms tell the same. */
class StreamSamplesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String LOGS = "streams/log/";

  static Stream<String> samples(String kind) {
    return FormatGuide.entries().stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(FormatGuide.Entry::sample);
  }

  static Stream<String> logs() {
    return samples("log");
  }

  static Stream<String> captures() {
    return samples("capture");
  }

  private static Document document(String path) {
    return new Document(path, () -> open(path));
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = StreamSamplesTest.class.getResourceAsStream("/" + path);
    if (in == null) {
      throw new IOException("there is no " + path);
    }
    return in;
  }

  private static LogReading read(String path) throws IOException {
    return LogReader.read(document(path), TODAY);
  }

  private static Input input(String path) {
    CaseFile file = CaseFile.of(Formats.all(TODAY), List.of(document(path)));
    assertThat(file.inputs()).as(path).hasSize(1);
    return file.inputs().get(0);
  }

  private static Object program(Fact fact) {
    return fact.value("program").orElseThrow();
  }

  /** What a log tells, without its stamps and places. */
  private static List<Object> told(LogReading log, Set<Object> programs) {
    List<Object> told = new ArrayList<>();
    for (Fact fact : log.reading().facts()) {
      if (programs.contains(program(fact))) {
        told.add(Map.entry(fact.type().name(), fact.values()));
      }
    }
    return told;
  }

  private static Set<Object> programs(LogReading log) {
    Set<Object> programs = new HashSet<>();
    log.reading().facts().forEach(fact -> programs.add(program(fact)));
    return programs;
  }

  @ParameterizedTest
  @MethodSource("logs")
  void aLogTellsTheSameInEachForm(String path) throws IOException {
    LogReading log = read(path);
    Set<Object> programs = programs(log);
    assertThat(programs).contains("charon");
    assertThat(told(log, programs))
        .containsExactlyElementsOf(told(read(LOGS + "rfc3164.log"), programs));
    assertThat(log.notUnderstood()).isEmpty();
    assertThat(log.attempts().all()).hasSize(1);
    assertThat(input(path).kind()).isEqualTo("log");
  }

  @ParameterizedTest
  @MethodSource("captures")
  void aCaptureIsOfItsKind(String path) {
    assertThat(input(path).kind()).isEqualTo("capture");
    assertThat(input(path).records()).isEqualTo(input("streams/capture/wrong-psk.pcap").records());
  }

  @Test
  void everySampleIsListed() {
    assertThat(Stream.concat(logs(), captures())).containsExactlyInAnyOrderElementsOf(files());
  }

  private static List<String> files() {
    Path root = Path.of("src/test/resources");
    try (Stream<Path> files = Files.walk(root.resolve("streams"))) {
      return files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
