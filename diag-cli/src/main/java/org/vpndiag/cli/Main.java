package org.vpndiag.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Where the process begins and ends. */
public final class Main {
  /** The launcher tells whether standard output is a terminal; the JDK cannot. */
  private static final String TERMINAL = "vpndiag.terminal";

  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Map<String, String> environment = System.getenv();
    Console console =
        new Console(
            System.in,
            out,
            err,
            environment,
            locale(environment),
            Boolean.getBoolean(TERMINAL),
            new HostClock());
    int code = new CommandLineRunner(console).run(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** The language of messages as POSIX says: LC_ALL over LC_MESSAGES over LANG. */
  static Locale locale(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return Locale.forLanguageTag(value.replaceAll("[.@].*", "").replace('_', '-'));
      }
    }
    return Locale.ENGLISH;
  }
}
