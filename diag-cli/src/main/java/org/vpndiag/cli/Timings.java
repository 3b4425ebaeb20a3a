package org.vpndiag.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vpndiag.host.Gathered;

/** Where the time went. */
final class Timings {
  private static final int SHOWN = 12;

  private final List<Gathered.Timing> steps = new ArrayList<>();
  private final List<Gathered.Timing> pieces = new ArrayList<>();

  /** Something that takes time. */
  interface Step<T> {
    T run() throws IOException;
  }

  <T> T time(String what, Step<T> step) throws IOException {
    long start = System.nanoTime();
    T result = step.run();
    steps.add(new Gathered.Timing(what, (System.nanoTime() - start) / 1_000_000));
    return result;
  }

  void add(List<Gathered.Timing> timings) {
    pieces.addAll(timings);
  }

  /** The steps in order, then the slowest commands and files. */
  void print(PrintStream out) {
    steps.forEach(s -> print(s, out));
    pieces.stream()
        .sorted(Comparator.comparingLong(Gathered.Timing::millis).reversed())
        .limit(SHOWN)
        .forEach(t -> print(t, out));
    out.flush();
  }

  private static void print(Gathered.Timing timing, PrintStream out) {
    out.printf("%7d ms  %s%n", timing.millis(), timing.what());
  }
}
