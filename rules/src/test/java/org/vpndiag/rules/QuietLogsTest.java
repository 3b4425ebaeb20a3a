package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Starts, connections that work, rekeying and ends on purpose have no root cause. */
class QuietLogsTest {
  private final RootCauses rootCauses = new RootCauses();

  @TestFactory
  Stream<DynamicNode> nothingIsWrong() throws IOException {
    try (Stream<Path> logs = Files.list(Path.of("src/test/resources/quiet"))) {
      return logs.sorted().toList().stream().map(this::test);
    }
  }

  private DynamicNode test(Path log) {
    return DynamicTest.dynamicTest(
        log.getFileName().toString(),
        () -> assertThat(rootCauses.of(() -> Files.newInputStream(log))).isEmpty());
  }
}
