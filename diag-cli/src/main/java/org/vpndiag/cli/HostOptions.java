package org.vpndiag.cli;

import org.vpndiag.host.Request;
import picocli.CommandLine.Model.CommandSpec;

/** The options of commands that look at this host. */
final class HostOptions {
  private HostOptions() {}

  /**
   * Adds them.
   *
   * @param noProbe what {@code --no-probe} does
   */
  static void addTo(CommandSpec spec, String noProbe) {
    spec.addOption(CommonOptions.flag(noProbe, "--no-probe"));
    spec.addOption(
        CommonOptions.value("--far", "ADDRESS", "A host in the far network; it is pinged."));
    spec.addOption(
        CommonOptions.value(
            "--since", "TIME", "How far back the journal is read (-48h), as journalctl takes it."));
  }

  /** What to look at. */
  static Request request(CommonOptions options) {
    Request usual = Request.usual();
    String since = options.valueOf("--since", usual.since());
    String far = options.valueOf("--far", usual.far());
    if (!since.matches("[-+A-Za-z0-9:.@]+( [0-9:.]+)?")) {
      throw new UsageException("--since must be a time: -2h, yesterday, '2026-11-23 10:00'");
    }
    if (!far.matches("[0-9A-Fa-f.:]*")) {
      throw new UsageException("--far must be an IP address");
    }
    return new Request(forJournalctl(since), far, !options.has("--no-probe"));
  }

  /** journalctl knows no T between a date and a time (systemd.time(7)). */
  private static String forJournalctl(String time) {
    return time.replaceFirst("([0-9])T([0-9])", "$1 $2");
  }
}
