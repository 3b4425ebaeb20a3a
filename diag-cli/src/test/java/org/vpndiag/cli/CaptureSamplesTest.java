package org.vpndiag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vpndiag.cli.ExpectedReports.Command;

/**
 * Every recorded capture has the report that {@code analyze} gives on it; one with the kernel's
 * keys beside it ({@code NAME.xfrm-state}) is decrypted.
 */
class CaptureSamplesTest {
  private static final Path CAPTURES = Path.of("../samples/captures");

  private final ExpectedReports reports;

  CaptureSamplesTest() throws IOException {
    Map<String, Command> captures = new TreeMap<>();
    try (Stream<Path> files = Files.list(CAPTURES)) {
      for (Path file : files.filter(f -> f.toString().contains(".pcap")).toList()) {
        String name = file.getFileName().toString();
        String sample = name.substring(0, name.indexOf('.'));
        captures.put(sample, analyze(file, CAPTURES.resolve(sample + ".xfrm-state")));
      }
    }
    reports = new ExpectedReports(CAPTURES.resolve("expected"), captures);
  }

  private static Command analyze(Path capture, Path xfrmState) throws IOException {
    List<String> words = new ArrayList<>(List.of("analyze", capture.toString()));
    if (!Files.exists(xfrmState)) {
      return new Command(words, List.of());
    }
    words.addAll(List.of("--xfrm-state", xfrmState.toString()));
    return new Command(words, keys(xfrmState));
  }

  private static List<String> keys(Path xfrmState) throws IOException {
    return Files.readAllLines(xfrmState).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("auth") || line.startsWith("enc"))
        .map(line -> line.split(" ", -1)[2].substring(2))
        .toList();
  }

  @TestFactory
  Stream<DynamicNode> everyCaptureIsExplainedAsExpected() {
    return reports.areGiven();
  }

  @Test
  void noExpectedReportIsWithoutItsCapture() throws IOException {
    reports.assertNoneIsLeftOver();
  }

  @TestFactory
  Stream<DynamicNode> everyJsonReportFitsTheSchema() {
    return reports.fitTheSchema();
  }
}
