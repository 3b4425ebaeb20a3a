package org.vpndiag.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vpndiag.probe.Phase1Proposal;
import org.vpndiag.probe.ProbeSettings;
import org.vpndiag.probe.TransformSyntax;
import org.vpndiag.probe.Universe;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code probe}, as settings. */
final class ProbeOptions {
  private static final String USUAL_IDENTITY = "vpn";
  private static final int LARGEST_PORT = 65_535;
  private static final int LARGEST_RATE = 1_000;
  private static final int LARGEST_SWEEP_RATE = 10_000_000;
  private static final int SWEEP_RATE = 1_000;
  private static final int RETRIES = 3;
  private static final int MOST_RETRIES = 10;

  private final ParseResult arguments;

  ProbeOptions(ParseResult arguments) {
    this.arguments = arguments;
  }

  static void addTo(CommandSpec spec) {
    spec.addOption(CommonOptions.flag("Prove every accepted proposal by a reply.", "--thorough"));
    spec.addOption(
        CommonOptions.value(
            "--universe",
            "FILE",
            "Ask only for the transforms in FILE, one a line as in --trans."));
    spec.addOption(
        OptionSpec.builder("-a", "--trans")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel("ENC[/BITS],HASH,AUTH,GROUP")
            .description(
                "Ask only for this transform, by numbers as ike-scan, also (1=ENC,...); repeatable.")
            .build());
    spec.addOption(CommonOptions.flag("Try Aggressive Mode too.", "-A", "--aggressive"));
    spec.addOption(
        CommonOptions.value("--id", "ID", "The identity to show in Aggressive Mode (vpn)."));
    spec.addOption(
        CommonOptions.value("--sport", "PORT", "Send from PORT; by default from any free one."));
    spec.addOption(CommonOptions.value("--dport", "PORT", "Ask at PORT instead of 500 and 4500."));
    spec.addOption(
        CommonOptions.value("--budget", "N", "Ask a host at most N times (60, thorough 400)."));
    spec.addOption(
        CommonOptions.value(
            "--rate",
            "N",
            "Send at most N packets a second in the long run (50, thorough 100, many hosts 1000)."));
    spec.addOption(
        CommonOptions.value(
            "--file",
            "FILE",
            "Many hosts: names, addresses and networks, one a line; - is stdin."));
    spec.addOption(
        CommonOptions.value("--retry", "N", "Many hosts: ask each at most N times (3)."));
    spec.addOption(CommonOptions.flag("Many hosts: ask each that answered in full.", "--each"));
    spec.addOption(CommonOptions.flag("Say what would be sent, and send nothing.", "--dry-run"));
    spec.addOption(
        CommonOptions.value(
            "--emit",
            "strongswan|swanctl|libreswan|networkmanager",
            "Print the complete files of a client."));
  }

  /** What to find out, and how much may be sent. */
  ProbeSettings settings() throws IOException {
    List<Phase1Proposal> named = named();
    boolean thorough = arguments.matchedOptionValue("--thorough", false);
    int usual = thorough ? ProbeSettings.THOROUGH_EXCHANGES : ProbeSettings.DEFAULT_EXCHANGES;
    int rate = thorough ? ProbeSettings.THOROUGH_RATE : ProbeSettings.DEFAULT_RATE;
    return new ProbeSettings(
        named.isEmpty() ? Universe.whole() : named,
        !named.isEmpty(),
        thorough,
        aggressive(),
        number("--budget", usual, 1, Integer.MAX_VALUE),
        Math.min(LARGEST_RATE, number("--rate", rate, 1, LARGEST_SWEEP_RATE)),
        number("--dport", ProbeSettings.IKE_PORT, 1, LARGEST_PORT));
  }

  private Optional<String> aggressive() {
    boolean wanted = arguments.matchedOptionValue("--aggressive", false);
    String identity = arguments.matchedOptionValue("--id", "");
    if (!wanted && !identity.isEmpty()) {
      throw new UsageException("--id is shown in Aggressive Mode only: name --aggressive too");
    }
    return wanted ? Optional.of(identity.isEmpty() ? USUAL_IDENTITY : identity) : Optional.empty();
  }

  /** The port to send from; 0 for any. */
  int sourcePort() {
    return number("--sport", 0, 0, LARGEST_PORT);
  }

  /** Packets a second to many hosts together. */
  int sweepRate() {
    return number("--rate", SWEEP_RATE, 1, LARGEST_SWEEP_RATE);
  }

  /** How often to ask those of many hosts that stay silent. */
  int retries() {
    return number("--retry", RETRIES, 1, MOST_RETRIES);
  }

  /** Whether to ask those of many hosts that answered in full. */
  boolean each() {
    return arguments.matchedOptionValue("--each", false);
  }

  /** The transforms that were named; a line of a file that is none may be anything: not shown. */
  private List<Phase1Proposal> named() throws IOException {
    List<String> typed = arguments.matchedOptionValue("--trans", List.of());
    String file = arguments.matchedOptionValue("--universe", "");
    List<Phase1Proposal> all = new ArrayList<>(transforms(typed, i -> typed.get(i - 1).strip()));
    if (!file.isEmpty()) {
      List<String> lines = Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1);
      List<Phase1Proposal> listed = transforms(lines, i -> file + ":" + i);
      if (listed.isEmpty()) {
        throw new UsageException("--universe: no transform in " + file);
      }
      all.addAll(listed);
    }
    all.sort(Comparator.comparing((Phase1Proposal p) -> p, Phase1Proposal.STRONGEST_FIRST));
    return all;
  }

  private static List<Phase1Proposal> transforms(List<String> lines, IntFunction<String> place) {
    List<Integer> problems = new ArrayList<>();
    List<Phase1Proposal> transforms = TransformSyntax.parse(lines, problems);
    if (!problems.isEmpty()) {
      String wrong = place.apply(problems.get(0));
      throw new UsageException(
          "no transform: "
              + wrong
              + " (ENC[/BITS],HASH,AUTH,GROUP or (1=ENC,14=BITS,2=HASH,3=AUTH,4=GROUP))");
    }
    return transforms;
  }

  private int number(String option, int otherwise, int least, int most) {
    String text = arguments.matchedOptionValue(option, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw new UsageException(option + " must be a number");
    }
    throw new UsageException(option + " must be from " + least + " to " + most);
  }
}
