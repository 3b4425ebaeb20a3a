package org.vpndiag.capture.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.L2tpMessage;
import org.vpndiag.capture.L2tpResult;
import org.vpndiag.capture.L2tpSession;
import org.vpndiag.capture.L2tpTraffic;
import org.vpndiag.capture.L2tpTunnel;
import org.vpndiag.capture.Seen;
import org.vpndiag.capture.facts.FactList.Values;

/** L2TP as facts, from the LAC's point of view. */
final class L2tpFacts {
  private static final int PORT = 1701;
  private static final int MAX_MESSAGES = 500;

  private final FactList facts;
  private final ClientSide client;
  private final L2tpTraffic traffic;

  L2tpFacts(FactList facts, ClientSide client, L2tpTraffic traffic) {
    this.facts = facts;
    this.client = client;
    this.traffic = traffic;
  }

  /**
   * Adds what messages show.
   *
   * @param tunnels the tunnels that facts are made of
   */
  void add(List<L2tpTunnel> tunnels) {
    tunnels.forEach(this::tunnel);
    CaptureFacts.latest(traffic.followed(), MAX_MESSAGES).forEach(this::message);
    CaptureFacts.latest(traffic.results(), MAX_MESSAGES).forEach(this::result);
    clear();
  }

  private void message(L2tpMessage message) {
    boolean sent = client.is(message.source());
    if (message.retransmission() == 0) {
      facts.add(
          sent ? CaptureFactTypes.L2TP_SENT : CaptureFactTypes.L2TP_RECEIVED,
          message.seen(),
          text(message),
          Values.of("message", message.name())
              .and("ns", message.ns())
              .and("nr", message.nr())
              .and("protected", message.protectedByIpsec()));
    }
  }

  private static String text(L2tpMessage message) {
    return "L2TP "
        + message.name()
        + (" Ns=" + message.ns() + " Nr=" + message.nr())
        + (" " + message.source() + " → " + message.destination());
  }

  private void tunnel(L2tpTunnel tunnel) {
    facts.add(
        CaptureFactTypes.L2TP_CONNECTING,
        tunnel.first(),
        "L2TP SCCRQ " + tunnel.lac() + " → " + tunnel.lns(),
        Values.of("peer", tunnel.lns()).and("port", PORT));
    Seen connected = tunnel.connected();
    if (connected != null) {
      facts.add(
          CaptureFactTypes.L2TP_TUNNEL,
          connected,
          "L2TP SCCCN " + tunnel.lac() + " → " + tunnel.lns(),
          Values.of("peer", tunnel.lns())
              .and("localTunnel", tunnel.lacTunnelId())
              .and("remoteTunnel", tunnel.lnsTunnelId()));
    }
    tunnel.sessions().forEach(session -> call(tunnel, session));
    tunnel.unanswered().forEach(name -> unanswered(tunnel, name));
  }

  private void call(L2tpTunnel tunnel, L2tpSession session) {
    Seen connected = session.connected();
    if (connected == null) {
      return;
    }
    facts.add(
        CaptureFactTypes.L2TP_CALL,
        connected,
        "the last message of the session that " + session.request() + " began",
        Values.of("peer", tunnel.lns())
            .and("localCall", session.callerSessionId())
            .and("remoteCall", session.answerSessionId()));
  }

  private void unanswered(L2tpTunnel tunnel, String name) {
    List<L2tpMessage> sent =
        traffic.followed().stream()
            .filter(m -> m.name().equals(name) && m.source().equals(tunnel.lac()))
            .filter(m -> m.seen().packet() >= tunnel.first().packet())
            .filter(m -> m.seen().packet() <= tunnel.last().packet())
            .toList();
    if (sent.size() < 2) {
      return; // sent once: the capture may just end before the answer
    }
    L2tpMessage last = sent.get(sent.size() - 1);
    facts.add(
        CaptureFactTypes.L2TP_UNANSWERED,
        last.seen(),
        text(last) + ", sent " + sent.size() + " times, no answer",
        Values.of("message", name)
            .and("peer", tunnel.lns())
            .and("sent", sent.size())
            .and("protected", last.protectedByIpsec()));
  }

  private void result(L2tpResult result) {
    boolean stop = result.message().equals("StopCCN");
    String by = client.is(result.source()) ? "local" : "peer";
    String peer = by.equals("local") ? result.destination() : result.source();
    String text =
        "L2TP %s %d/%d %s"
            .formatted(result.message(), result.resultCode(), result.errorCode(), result.text());
    facts.add(
        CaptureFactTypes.L2TP_RESULT,
        result.seen(),
        text,
        Values.of("message", result.message())
            .and("by", by)
            .and("reason", result.text().isEmpty() ? result.meaning() : result.text())
            .and("resultCode", result.resultCode())
            .and("errorCode", result.errorCode()));
    facts.add(
        stop ? CaptureFactTypes.L2TP_TUNNEL_CLOSED : CaptureFactTypes.L2TP_CALL_CLOSED,
        result.seen(),
        text,
        Values.of("peer", peer).and("reason", result.meaning()));
  }

  /**
   * L2TP that leaves outside of ESP, once a server. What comes in may be the inside of ESP: Linux
   * shows captures the decrypted packet too.
   */
  private void clear() {
    Map<String, Long> packets = new HashMap<>();
    Map<String, Seen> first = new HashMap<>();
    Map<String, Boolean> answered = new HashMap<>();
    Set<String> sentTo = new HashSet<>();
    for (L2tpMessage message : traffic.followed()) {
      if (!message.protectedByIpsec()) {
        boolean sent = client.is(message.source());
        String peer = sent ? message.destination() : message.source();
        if (sent) {
          sentTo.add(peer);
        }
        packets.merge(peer, 1L, Long::sum);
        first.putIfAbsent(peer, message.seen());
        answered.merge(peer, !sent, Boolean::logicalOr);
      }
    }
    packets.forEach(
        (peer, count) -> {
          Seen seen = first.get(peer);
          if (seen != null && sentTo.contains(peer)) {
            facts.add(
                CaptureFactTypes.L2TP_CLEAR,
                seen,
                "L2TP with " + peer + " outside of ESP",
                Values.of("peer", peer)
                    .and("packets", count)
                    .and("answered", answered.getOrDefault(peer, false))
                    .and("data", traffic.data() > 0 && traffic.clear() > traffic.control()));
          }
        });
  }
}
