package org.vpndiag.status;

import org.vpndiag.document.Text;
import org.vpndiag.fact.Values;

/** What the command-line tools say when the daemon they ask does not run. */
final class DaemonUnreachable {

  private static final String FAILED = "' failed: ";

  private DaemonUnreachable() {}

  /** Whether a line is stroke's. */
  static boolean isStroke(String line) {
    return (line.startsWith("connecting to 'unix://") && line.contains(".ctl" + FAILED))
        || line.startsWith("failed to connect to stroke socket");
  }

  /** Whether a line is swanctl's. */
  static boolean isVici(String line) {
    return (line.startsWith("connecting to '") && line.contains(FAILED) && !isStroke(line))
        || (line.startsWith("Error: connecting to '") && line.contains(" failed: "));
  }

  /** Whether a line is whack's. */
  static boolean isWhack(String line) {
    return line.startsWith("whack: Pluto is not running")
        || line.startsWith("whack: is Pluto running?")
        || line.startsWith("connect(pluto_ctl) failed");
  }

  /** Whether a text says that no daemon runs: then there are no SAs. */
  static boolean isIn(Text text) {
    return text.lines().stream().anyMatch(DaemonUnreachable::isNoDaemon)
        && text.lines().stream().noneMatch(line -> line.contains(" failed: Permission denied"));
  }

  private static boolean isNoDaemon(String line) {
    boolean refused =
        line.contains(" failed: No such file") || line.contains(" failed: Connection refused");
    return (refused && (isStroke(line) || isVici(line))) || isUnexplained(line) || isWhack(line);
  }

  /** What stroke says last; where only that was kept, the reason in the line before is unknown. */
  private static boolean isUnexplained(String line) {
    return line.startsWith("failed to connect to stroke socket");
  }

  /** Adds the daemon that does not run, once. */
  static boolean read(SaTable table, String daemon, int index, String line) {
    if (table.last(StatusFacts.DAEMON).isEmpty()) {
      Values values = table.open(StatusFacts.DAEMON, "", index, line).values();
      values.text("daemon", daemon).text("reason", reason(line));
      if (isNoDaemon(line)) {
        values.flag("running", false);
      }
    }
    return true;
  }

  private static String reason(String line) {
    int at = line.indexOf(" failed: ");
    return at < 0 ? line.strip() : line.substring(at + 9).strip();
  }
}
