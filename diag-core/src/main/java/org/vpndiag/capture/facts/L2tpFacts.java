package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.L2tpFlow;
import org.vpndiag.capture.L2tpMessage;
import org.vpndiag.capture.L2tpResult;
import org.vpndiag.capture.L2tpSession;
import org.vpndiag.capture.L2tpTraffic;
import org.vpndiag.capture.L2tpTunnel;
import org.vpndiag.capture.Seen;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.report.Words;

/** L2TP as facts, from the LAC's point of view. */
final class L2tpFacts {
  private static final int PORT = 1701;
  private static final Duration SPEECHLESS = Duration.ofSeconds(10);
  private static final int MIN_LEAKED = 3;
  private static final int MAX_MESSAGES = 500;

  /** The requester may not have a control channel (RFC 2661 section 4.4.2). */
  private static final int UNAUTHORIZED = 4;

  private final FactList facts;
  private final ClientSide client;
  private final L2tpTraffic traffic;
  private final List<L2tpFlow> clearFlows;

  L2tpFacts(FactList facts, ClientSide client, L2tpTraffic traffic) {
    this.facts = facts;
    this.client = client;
    this.traffic = traffic;
    this.clearFlows = L2tpFlow.together(traffic.clearFlows());
  }

  /**
   * Adds what messages show.
   *
   * @param tunnels the tunnels that facts are made of
   * @param esp what ESP there is
   */
  void add(List<L2tpTunnel> tunnels, List<EspFlow> esp) {
    tunnels.forEach(this::tunnel);
    CaptureFacts.latest(traffic.followed(), MAX_MESSAGES).forEach(this::message);
    CaptureFacts.latest(traffic.results(), MAX_MESSAGES).stream()
        .filter(result -> !result.copy())
        .forEach(this::result);
    clearFlows.forEach(this::clear);
    clearFlows.forEach(flow -> besideEsp(flow, esp));
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
    authentication(tunnel);
    tunnel.sessions().forEach(session -> call(tunnel, session));
    tunnel.unanswered().forEach(name -> unanswered(tunnel, name));
  }

  /**
   * After a challenge one end may leave: without a secret, or because that of the other is wrong.
   */
  private void authentication(L2tpTunnel tunnel) {
    if (!tunnel.challenged() || !tunnel.sessions().isEmpty()) {
      return;
    }
    traffic.results().stream()
        .filter(end -> end.message().equals("StopCCN") && isIn(tunnel, end.seen()))
        .filter(end -> end.source().equals(tunnel.lac()) || end.resultCode() == UNAUTHORIZED)
        .findFirst()
        .ifPresent(
            end -> {
              boolean own = end.source().equals(tunnel.lac());
              facts.add(
                  CaptureFactTypes.L2TP_AUTH_FAILED,
                  end.seen(),
                  new Words(
                      "L2TP StopCCN after the server's challenge",
                      "サーバーの Challenge の後の L2TP StopCCN"),
                  Values.of("peer", tunnel.lns()).and("reason", own ? "no secret" : "invalid"));
            });
  }

  private static boolean isIn(L2tpTunnel tunnel, Seen seen) {
    return seen.packet() >= tunnel.first().packet() && seen.packet() <= tunnel.last().packet();
  }

  private void call(L2tpTunnel tunnel, L2tpSession session) {
    Seen connected = session.connected();
    if (connected == null) {
      return;
    }
    facts.add(
        CaptureFactTypes.L2TP_CALL,
        connected,
        new Words(
            "the last message of the session that " + session.request() + " began",
            session.request() + " で始まったセッションの最後のメッセージ"),
        Values.of("peer", tunnel.lns())
            .and("localCall", session.callerSessionId())
            .and("remoteCall", session.answerSessionId()));
  }

  /**
   * Sessions of a client that shows no PPP at all, the first of those that stood long enough: pppd
   * speaks as soon as it runs.
   *
   * @param end when the capture ends; null where it has no packets
   */
  void withoutPpp(List<L2tpTunnel> tunnels, @Nullable Instant end) {
    tunnels.stream()
        .flatMap(tunnel -> tunnel.sessions().stream())
        .flatMap(session -> Stream.ofNullable(session.connected()))
        .filter(connected -> end != null && end.isAfter(connected.time().plus(SPEECHLESS)))
        .findFirst()
        .ifPresent(
            connected ->
                facts.add(
                    CaptureFactTypes.PPP_ABSENT,
                    connected,
                    new Words(
                        "the L2TP session stands, and no PPP follows",
                        "L2TP セッションは確立したが、PPP が続かない"),
                    Values.none()));
  }

  private void unanswered(L2tpTunnel tunnel, String name) {
    List<L2tpMessage> sent =
        traffic.followed().stream()
            .filter(m -> m.name().equals(name) && m.source().equals(tunnel.lac()))
            .filter(m -> isIn(tunnel, m.seen()))
            .toList();
    if (sent.size() < 2) {
      return; // sent once: the capture may just end before the answer
    }
    L2tpMessage last = sent.get(sent.size() - 1);
    facts.add(
        CaptureFactTypes.L2TP_UNANSWERED,
        last.seen(),
        new Words(
            text(last) + ", sent " + sent.size() + " times, no answer",
            text(last) + "（" + sent.size() + " 回送信、応答なし）"),
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
   * shows captures the decrypted packet too. Where nothing tells who the client is, L2TP that goes
   * both ways is in the clear.
   */
  private void clear(L2tpFlow flow) {
    boolean answered = answers(flow).findAny().isPresent();
    if (flow.clear() > flow.copies() && (client.is(flow.source()) || isFirstOfBoth(flow))) {
      facts.add(
          CaptureFactTypes.L2TP_CLEAR,
          flow.first(),
          new Words(
              "L2TP with " + flow.destination() + " outside of ESP",
              flow.destination() + " との ESP 外の L2TP"),
          Values.of("peer", flow.destination())
              .and("packets", flow.clear() + answers(flow).mapToLong(L2tpFlow::clear).sum())
              .and("answered", answered)
              .and(
                  "data",
                  Stream.concat(Stream.of(flow), answers(flow)).anyMatch(f -> f.data() > 0)));
    }
  }

  private boolean isFirstOfBoth(L2tpFlow flow) {
    return client.addresses().isEmpty()
        && answers(flow).anyMatch(back -> flow.first().packet() < back.first().packet());
  }

  private Stream<L2tpFlow> answers(L2tpFlow flow) {
    return clearFlows.stream()
        .filter(back -> back.clear() > back.copies())
        .filter(back -> back.source().equals(flow.destination()))
        .filter(back -> back.destination().equals(flow.source()));
  }

  /**
   * L2TP that leaves outside of ESP while an SA is in use. Where most of it follows ESP at once,
   * the capture was made on the receiver and shows what was decrypted.
   */
  private void besideEsp(L2tpFlow flow, List<EspFlow> esp) {
    List<Seen> leaked = flow.besideEsp().stream().filter(m -> isDuring(m, flow, esp)).toList();
    if (client.is(flow.source())
        && leaked.size() >= MIN_LEAKED
        && flow.clear() > 2 * flow.copies()) {
      facts.add(
          CaptureFactTypes.L2TP_BESIDE_ESP,
          leaked.get(0),
          new Words(
              "L2TP to " + flow.destination() + " outside of ESP, while ESP passes too",
              flow.destination() + " 宛ての ESP 外の L2TP（同時に ESP もあり）"),
          Values.of("peer", flow.destination()).and("packets", leaked.size()));
    }
  }

  private static boolean isDuring(Seen message, L2tpFlow l2tp, List<EspFlow> esp) {
    return esp.stream()
        .filter(flow -> isBetween(flow, l2tp.source(), l2tp.destination()))
        .anyMatch(
            flow -> flow.firstPacket() < message.packet() && message.packet() < flow.lastPacket());
  }

  private static boolean isBetween(EspFlow flow, String one, String other) {
    return (flow.source().equals(one) && flow.destination().equals(other))
        || (flow.source().equals(other) && flow.destination().equals(one));
  }
}
