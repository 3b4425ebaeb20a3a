package org.vpndiag.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs each main command once in one process and prints nothing, so that the launcher can archive
 * the classes that they load. Its arguments are a folder of recorded hosts, one of these, and
 * captures. What it sends stays on the loopback.
 */
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    String hosts = args[0];
    String host = args[1];
    List<String> captures = List.of(args).subList(2, args.length);
    run("doctor", hosts, captures);
    run("doctor", "--format", "json", host);
    run("doctor", "--no-probe");
    run("analyze", "--format=text", captures);
    run("log", host + "/syslog");
    run("status", host + "/ipsec-statusall.txt");
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      new RehearsalResponder(socket).start();
      String port = String.valueOf(socket.getLocalPort());
      run("probe", "-q", "--dport", port, "127.0.0.1");
      run("probe", "-q", "--format", "json", "--dport", port, "127.0.0.1");
    }
    System.exit(ExitCode.HEALTHY);
  }

  private static void run(String command, String argument, List<String> more) {
    List<String> all = new ArrayList<>(List.of(command, argument));
    all.addAll(more);
    run(all.toArray(String[]::new));
  }

  private static void run(String... arguments) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere(),
            nowhere(),
            Map.of(),
            Locale.ENGLISH,
            false,
            new HostClock());
    new CommandLineRunner(console).run(arguments);
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
