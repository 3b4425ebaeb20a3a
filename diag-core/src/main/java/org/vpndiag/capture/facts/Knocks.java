package org.vpndiag.capture.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.L2tpTunnel;

/**
 * First messages of addresses that say nothing else, as scanners send them: a client repeats what
 * is not answered, and goes on when it is. Who is refused stays a client, for a client then stops.
 */
final class Knocks {
  private Knocks() {}

  /** Those of a capture that shows more than these. */
  static List<IkeSession> of(Capture capture) {
    List<IkeSession> sessions = capture.ike().sessions();
    List<IkeSession> lone = sessions.stream().filter(IkeSession::isLone).toList();
    if (lone.isEmpty()) {
      return List.of();
    }
    Set<String> others = new HashSet<>();
    Stream.concat(capture.esp().flows().stream(), capture.ah().flows().stream())
        .map(EspFlow::source)
        .forEach(others::add);
    capture.l2tp().tunnels().stream().map(L2tpTunnel::lac).forEach(others::add);
    sessions.stream()
        .filter(session -> !session.isLone())
        .flatMap(session -> Clients.ends(session).stream())
        .forEach(others::add);
    return others.isEmpty()
        ? List.of()
        : lone.stream().filter(session -> !others.contains(session.initiator())).toList();
  }
}
