package org.vpndiag.cli.render;

import java.util.List;
import java.util.Optional;
import org.vpndiag.probe.ClientFiles;
import org.vpndiag.probe.ClientFiles.ClientFile;
import org.vpndiag.probe.Suggestions;
import org.vpndiag.probe.TargetResult;

/** The files of a client, one after the other, each under a line with its path and mode. */
public final class ClientFilesText {
  private ClientFilesText() {}

  /**
   * The files for each server.
   *
   * @param kind one of {@link ClientFiles#KINDS}
   */
  public static String render(String kind, List<TargetResult> targets) {
    StringBuilder text = new StringBuilder();
    for (TargetResult target : targets) {
      Optional<List<ClientFile>> files =
          Suggestions.of(target).flatMap(lines -> ClientFiles.of(kind, target.address(), lines));
      if (files.isEmpty()) {
        text.append("# ").append(target.host()).append(": nothing to propose for ").append(kind);
        text.append('\n');
      }
      for (ClientFile file : files.orElse(List.of())) {
        text.append("# ==> ").append(file.path()).append(" (").append(file.mode()).append(")\n");
        text.append(file.text()).append('\n');
      }
    }
    return text.toString();
  }
}
