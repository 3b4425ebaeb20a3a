package org.vpndiag.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.fact.Fact;

/**
 * What tells that two sources speak of the same event: a daemon's log and a capture, or the logs of
 * two daemons. Direction is left out, for one end's "sent" is the other's "received".
 *
 * @param kind what happened
 * @param identity the values that both sources tell
 */
record SharedEvent(String kind, List<Object> identity) {

  private record Form(String kind, List<String> attributes) {}

  /** charon logs a datagram's size; pluto and charon name the messages; xl2tpd its identifiers. */
  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("ike.packet.sent", new Form("packet", List.of("bytes"))),
          Map.entry("ike.packet.received", new Form("packet", List.of("bytes"))),
          Map.entry("ike.message.sent", new Form("message", List.of("exchange", "message"))),
          Map.entry("ike.message.received", new Form("message", List.of("exchange", "message"))),
          Map.entry("ike.retransmit", new Form("retransmit", List.of("message", "count"))),
          Map.entry("ike.initiating", new Form("initiating", List.of("mode"))),
          Map.entry("ike.proposal.selected", new Form("proposal", List.of("phase", "proposal"))),
          Map.entry("ike.sa.established", new Form("ike-sa", List.of())),
          Map.entry("child-sa.established", new Form("child-sa", List.of())),
          Map.entry("l2tp.connecting", new Form("l2tp", List.of("peer"))),
          Map.entry("l2tp.tunnel.established", new Form("tunnel", List.of("localTunnel"))),
          Map.entry("l2tp.call.established", new Form("call", List.of("localCall"))),
          Map.entry("ppp.auth.succeeded", new Form("auth", List.of("method"))),
          Map.entry("ppp.auth.failed", new Form("auth-failed", List.of("method"))),
          Map.entry("ipcp.opened", new Form("ipcp", List.of("localAddress"))));

  /**
   * What identifies an event; empty where other sources do not tell of it, or this one too little.
   */
  static Optional<SharedEvent> of(Fact fact) {
    Form form = FORMS.get(fact.type().name());
    if (form == null || fact.moment() == null || fact.moment().time() == null) {
      return Optional.empty();
    }
    List<Object> identity = new ArrayList<>();
    form.attributes().forEach(a -> fact.value(a).ifPresent(identity::add));
    return identity.size() == form.attributes().size()
        ? Optional.of(new SharedEvent(form.kind(), identity))
        : Optional.empty();
  }
}
