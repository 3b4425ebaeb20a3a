package org.vpndiag.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vpndiag.rule.Names;
import org.vpndiag.rule.RuleException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that was asked for and runs it. */
final class CommandLineRunner {
  static final String NAME = "vpndiag";

  private final Console console;

  CommandLineRunner(Console console) {
    this.console = console;
  }

  /** Runs the arguments; the result is the exit code. */
  int run(String... args) {
    try {
      return parseAndRun(args);
    } catch (ParameterException e) {
      return fail(ExitCode.USAGE, words(e));
    } catch (UsageException | RuleException e) {
      return fail(ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      return fail(ExitCode.NO_INPUT, e.getFile() + ": no such file");
    } catch (AccessDeniedException e) {
      return fail(ExitCode.NO_INPUT, e.getFile() + ": permission denied");
    } catch (IOException e) {
      return fail(ExitCode.NO_INPUT, String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      e.printStackTrace(console.err());
      return fail(ExitCode.DEFECT, "this is a defect in vpndiag; please report it");
    }
  }

  private int parseAndRun(String... args) throws IOException {
    Map<String, Command> commands = Commands.all();
    CommandLine commandLine = commandLine(wanted(commands, args));
    ParseResult result = commandLine.parseArgs(args);
    ParseResult innermost = result;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    if (innermost.isUsageHelpRequested() || !result.hasSubcommand()) {
      return help(innermost, result.hasSubcommand() || result.isUsageHelpRequested());
    }
    if (innermost.isVersionHelpRequested()) {
      console.out().println(NAME + " " + Version.TEXT);
      return ExitCode.HEALTHY;
    }
    ParseResult chosen = result.subcommand();
    Command command = Objects.requireNonNull(commands.get(chosen.commandSpec().name()));
    return command.run(chosen, console);
  }

  /**
   * The command that is named first, if one is: to describe the others takes longer than to run it.
   */
  private static Map<String, Command> wanted(Map<String, Command> commands, String... args) {
    Command first = args.length == 0 ? null : commands.get(args[0]);
    return first == null ? commands : Map.of(args[0], first);
  }

  private int help(ParseResult of, boolean asked) {
    CommandLine line = of.commandSpec().commandLine();
    if (of.isVersionHelpRequested()) {
      console.out().println(NAME + " " + Version.TEXT);
      return ExitCode.HEALTHY;
    }
    PrintWriter writer =
        new PrintWriter(asked ? console.out() : console.err(), false, StandardCharsets.UTF_8);
    line.usage(writer);
    writer.flush();
    return asked ? ExitCode.HEALTHY : ExitCode.USAGE;
  }

  private static CommandLine commandLine(Map<String, Command> commands) {
    CommandSpec top = CommandSpec.create().name(NAME);
    top.usageMessage()
        .description("Finds out why an L2TP/IPsec connection does not work.")
        .footer(
            "",
            "Exit codes: 0 nothing wrong found, 1 a problem was found, 2 usage, 3 inconclusive,",
            "4 no input could be read, 70 a defect in vpndiag.",
            "",
            "Begin with: vpndiag doctor              on the broken client, as root",
            "        or: vpndiag doctor FOLDER       on logs and outputs collected there")
        .width(96);
    top.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    top.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    commands.forEach((name, c) -> top.addSubcommand(name, new CommandLine(c.spec())));
    return new CommandLine(top)
        .setUnmatchedOptionsArePositionalParams(false)
        .setOverwrittenOptionsAllowed(true);
  }

  private int fail(int code, String message) {
    console.err().println(NAME + ": " + message);
    return code;
  }

  /** What is wrong with the arguments, what may have been meant, and where to look. */
  private static String words(ParameterException e) {
    String help = "; see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return e.getMessage() + help;
    }
    CommandSpec spec = unmatched.getCommandLine().getCommandSpec();
    String written = unmatched.getUnmatched().get(0);
    boolean option = written.startsWith("-");
    Set<String> known = option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
    return "there is no "
        + (option ? "option " : "command ")
        + written
        + Names.didYouMean(written, known)
        + help;
  }
}
