package org.vpndiag.capture.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.IkeMessage;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.Seen;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.wire.ikev1.Phase1Suite;

/** What the ends of a session offered and chose for it, and the NAT that they found. */
record Phase1Facts(FactList facts, IkeSession session, String initiator) {

  void add() {
    IkeMessage first = message(1, true);
    List<String> offered =
        session.isFirstVersion()
            ? session.offered().stream().map(Suites::charon).toList()
            : session.proposals();
    if (first != null && !offered.isEmpty()) {
      facts.add(
          CaptureFactTypes.PROPOSAL_OFFERED,
          first.first(),
          first.label(),
          Values.of("proposals", offered).and("phase", 1));
    }
    IkeMessage second = message(2, false);
    if (second != null) {
      chosen(second);
    }
    nat();
  }

  private @Nullable IkeMessage message(int number, boolean sent) {
    return session
        .keptMessages()
        .filter(m -> m.number() == number && m.source().equals(initiator) == sent)
        .findFirst()
        .orElse(null);
  }

  private void chosen(IkeMessage second) {
    Phase1Suite chosen = session.chosen();
    String proposal = chosen == null ? session.accepted() : Suites.charon(chosen);
    if (proposal != null) {
      facts.add(
          CaptureFactTypes.PROPOSAL_SELECTED,
          second.first(),
          second.label(),
          Values.of("proposal", proposal).and("phase", 1));
    }
  }

  private void nat() {
    IkeMessage compared =
        session
            .keptMessages()
            .filter(m -> m.payloads().contains("NAT-D") || m.payloads().contains("N"))
            .reduce((one, next) -> next.number() <= 4 ? next : one)
            .orElse(null);
    if (compared == null) {
      return;
    }
    Seen seen = compared.first();
    if (session.natBeforeInitiator()) {
      facts.add(CaptureFactTypes.NAT_LOCAL, seen, compared.label(), Values.none());
    }
    if (session.natBeforeResponder()) {
      facts.add(CaptureFactTypes.NAT_REMOTE, seen, compared.label(), Values.none());
    }
  }
}
