package org.vpndiag.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.vpndiag.host.BundleWriter;
import org.vpndiag.host.CollectorScript;
import org.vpndiag.host.Host;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code collect}: what this host shows in one file, for an examination elsewhere. */
final class CollectCommand implements Command {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'vpndiag-'yyyyMMdd-HHmmss'.tar.gz'");

  private final Host host;

  CollectCommand(Host host) {
    this.host = host;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            "collect",
            "Writes what doctor looks at on this host into one file (vpndiag-DATE.tar.gz, or the"
                + " one that --output names; - is standard output). Secrets are cut before writing;"
                + " the MANIFEST in it says what was taken and what was cut.");
    HostOptions.addTo(spec, "Send nothing: no ping, no look-up of a name.");
    spec.addOption(
        CommonOptions.flag("Replace addresses and names by stable pseudonyms.", "--anonymize"));
    spec.addOption(
        CommonOptions.flag("Print the same as a shell script for hosts without Java.", "--script"));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    if (options.has("--script")) {
      refuseWithScript(options);
      options.to(out -> CommonOptions.print(CollectorScript.text(), out));
      return ExitCode.HEALTHY;
    }
    String file = options.valueOf("--output", NAME.format(LocalDateTime.now(console.clock())));
    if (file.equals("-")) {
      write(options, console, console.out());
      console.out().flush();
      return ExitCode.HEALTHY;
    }
    try (OutputStream out = create(Path.of(file))) {
      write(options, console, out);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("--output: " + file + " exists already");
    }
    console.out().println(file);
    return ExitCode.HEALTHY;
  }

  /** What the script does is said when it is started. */
  private static void refuseWithScript(CommonOptions options) {
    if (options.has("--anonymize")) {
      throw new UsageException("--anonymize: the script cannot do that; collect does, with Java");
    }
    if (options.has("--no-probe")
        || !options.valueOf("--far", "").isEmpty()
        || !options.valueOf("--since", "").isEmpty()) {
      throw new UsageException(
          "give these to the script when you start it: -n, -f ADDRESS, -s SINCE");
    }
  }

  private void write(CommonOptions options, Console console, OutputStream out) throws IOException {
    boolean anonymous = options.has("--anonymize");
    Instant taken = console.clock().instant();
    BundleWriter.write(host, HostOptions.request(options), anonymous, taken, out);
  }

  /** Readable by its owner alone; an existing file is not overwritten. */
  private static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
  }
}
