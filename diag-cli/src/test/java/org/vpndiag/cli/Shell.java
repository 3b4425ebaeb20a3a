package org.vpndiag.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/** Runs the command line within the test's process, always the same way. */
final class Shell {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);

  private Shell() {}

  /** What a run printed and its exit code. */
  record Outcome(int code, String out, String err) {}

  static Outcome run(String... args) {
    return withInput(new byte[0], args);
  }

  static Outcome withInput(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(in),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Locale.ENGLISH,
            false,
            CLOCK);
    int code = new CommandLineRunner(console).run(args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
