package org.vpndiag.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.vpndiag.cli.render.Addition;
import org.vpndiag.cli.render.ClientFilesText;
import org.vpndiag.cli.render.ProbeJson;
import org.vpndiag.cli.render.ProbeText;
import org.vpndiag.probe.ClientFiles;
import org.vpndiag.probe.IkeScanText;
import org.vpndiag.probe.ProbeSettings;
import org.vpndiag.report.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code probe}: discovers what a server accepts in phase 1, or which of many addresses answer. */
final class ProbeCommand implements Command {
  private static final String NAME = "probe";
  private static final Duration TIME_TO_PRINT = Duration.ofSeconds(5);

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommonOptions.spec(
            NAME,
            "Discovers the phase 1 proposals that a server accepts, and prints the lines to put"
                + " into strongSwan, swanctl, Libreswan and NetworkManager-l2tp. --format ike-scan"
                + " prints ike-scan's vocabulary.");
    ProbeOptions.addTo(spec);
    spec.addPositional(
        CommonOptions.paths(
            "HOST",
            "0..*",
            "Names or addresses of servers. Of a network (192.0.2.0/24) is only found out who"
                + " answers."));
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) throws IOException {
    CommonOptions options = new CommonOptions(arguments, console);
    ProbeOptions own = new ProbeOptions(arguments);
    ProbeTargets targets =
        ProbeTargets.of(options.paths(), options.valueOf("--file", ""), console.in());
    String emit = options.valueOf("--emit", "");
    if (!emit.isEmpty() && !ClientFiles.KINDS.contains(emit)) {
      throw new UsageException("--emit must be one of " + String.join(", ", ClientFiles.KINDS));
    }
    if (options.has("--dry-run")) {
      String plan = plan(targets, own).in(options.language());
      options.to(out -> CommonOptions.print(plan + "\n", out));
      return ExitCode.HEALTHY;
    }
    Consumer<Words> say = options.has("-q") ? words -> {} : words -> say(words, options, console);
    if (own.settings().thorough()) {
      int most = own.settings().worstCase();
      say.accept(
          new Words("at most " + most + " exchanges a host", "問い合わせは 1 台につき最大 " + most + " 回です"));
    }
    try (Interruption interruption =
        new Interruption(console.err(), options.language(), TIME_TO_PRINT)) {
      ProbeRun run = new ProbeRun(own, new ProbeProgress(say), console.clock(), interruption);
      ProbeRun.Found found = targets.sweep() ? run.many(targets) : run.servers(targets.names());
      write(found, emit, options);
      console.out().flush();
      return interruption.ends(ProbeReport.exitCode(found.targets(), found.sweep() != null));
    }
  }

  private static void say(Words words, CommonOptions options, Console console) {
    console.err().println(words.in(options.language()));
    console.err().flush();
  }

  private static Words plan(ProbeTargets targets, ProbeOptions own) throws IOException {
    ProbeSettings settings = own.settings();
    String whom = String.join(", ", targets.names());
    if (targets.sweep() && !own.each()) {
      return new Words(
              "would send one offer of what is common to each address of %s on UDP %d, up to %d times, at most %d packets a second; nothing was sent",
              "%s の各アドレスの UDP %d へ一般的な提案を 1 件ずつ、最大 %d 回、毎秒 %d パケットまで送る予定です。何も送信していません")
          .map(w -> w.formatted(whom, settings.port(), own.retries(), own.sweepRate()));
    }
    String ports = settings.port() == ProbeSettings.IKE_PORT ? "500/4500" : "" + settings.port();
    return new Words(
            "would ask %s for %d phase 1 proposals: at most %d exchanges a host on UDP %s, each message below 1200 bytes; nothing was sent",
            "%s に Phase 1 の提案 %d 件を問い合わせる予定です (1 台につき最大 %d 回、UDP %s、各メッセージは 1200 バイト未満)。何も送信していません")
        .map(w -> w.formatted(whom, settings.universe().size(), settings.worstCase(), ports));
  }

  private static void write(ProbeRun.Found found, String emit, CommonOptions options)
      throws IOException {
    if (!emit.isEmpty()) {
      String text = ClientFilesText.render(emit, found.targets());
      options.to(out -> CommonOptions.print(text, out));
    } else if (options.valueOf("--format", "").equalsIgnoreCase("ike-scan")) {
      String text = IkeScanText.render(found.targets(), found.sweep());
      options.to(out -> CommonOptions.print(text, out));
    } else {
      options.write(
          ProbeReport.of(found.targets(), found.sweep() != null),
          NAME,
          new Addition(
              json -> ProbeJson.write(found.targets(), found.sweep(), options.language(), json),
              style -> ProbeText.render(found.targets(), found.sweep(), style),
              Addition.Place.INSTEAD));
    }
  }
}
