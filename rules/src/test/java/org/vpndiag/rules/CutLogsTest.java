package org.vpndiag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A log that ends early, as each does that is looked at while it grows, names no other cause. */
class CutLogsTest {
  private final RootCauses rootCauses = new RootCauses();

  @TestFactory
  Stream<DynamicNode> whatEndsEarlyNamesNoOtherCause() throws IOException {
    try (Stream<Path> hosts = Files.list(Path.of("../samples/hosts"))) {
      return hosts
          .sorted()
          .map(host -> host.resolve("syslog"))
          .filter(Files::exists)
          .toList()
          .stream()
          .map(this::test);
    }
  }

  private DynamicNode test(Path log) {
    String host = String.valueOf(log.getName(log.getNameCount() - 2));
    return DynamicTest.dynamicTest(
        host,
        () -> {
          List<String> lines = Files.readAllLines(log);
          Set<String> causes = new HashSet<>();
          for (int count = 1; count < lines.size(); count++) {
            causes.addAll(rootCauses(lines.subList(0, count)));
          }
          List<String> atTheEnd = rootCauses(lines);
          causes.removeIf(cause -> !atTheEnd.isEmpty() && cause.startsWith("stopped-at-"));
          assertThat(atTheEnd).containsAll(causes);
        });
  }

  private List<String> rootCauses(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return rootCauses.of(() -> new ByteArrayInputStream(bytes));
  }
}
