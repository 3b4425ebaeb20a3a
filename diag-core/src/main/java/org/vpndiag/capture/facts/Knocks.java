package org.vpndiag.capture.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IkeMessage;
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
    List<IkeSession> lone = sessions.stream().filter(Knocks::isLone).toList();
    if (lone.isEmpty()) {
      return List.of();
    }
    Set<String> others = new HashSet<>();
    Stream.concat(capture.esp().flows().stream(), capture.ah().flows().stream())
        .map(EspFlow::source)
        .forEach(others::add);
    capture.l2tp().tunnels().stream().map(L2tpTunnel::lac).forEach(others::add);
    sessions.stream()
        .filter(session -> !isLone(session))
        .flatMap(session -> Clients.ends(session).stream())
        .forEach(others::add);
    return others.isEmpty()
        ? List.of()
        : lone.stream().filter(session -> !others.contains(session.initiator())).toList();
  }

  private static boolean isLone(IkeSession session) {
    return session.initiator() != null
        && session.omitted() == 0
        && session.keptMessages().allMatch(message -> isOpeningOrItsAnswer(session, message));
  }

  private static boolean isOpeningOrItsAnswer(IkeSession session, IkeMessage message) {
    boolean sent = message.source().equals(session.initiator());
    return sent
        ? message.number() == 1 && message.sent() == 1
        : message.number() == 2 && message.payloads().contains("SA");
  }
}
