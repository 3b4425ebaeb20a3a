package org.vpndiag.capture.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IkeExchange;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.L2tpTunnel;
import org.vpndiag.capture.PppLink;
import org.vpndiag.capture.Seen;

/** What of a tunnel is seen in some part of a capture. */
final class Traces {
  final List<IkeSession> sessions;
  final List<EspFlow> flows;
  private final List<L2tpTunnel> tunnels;
  private final List<PppLink> links;

  /** Those of a whole capture, but for what merely probes. */
  Traces(Capture capture) {
    this(
        capture.ike().sessions().stream().filter(session -> !session.isLone()).toList(),
        Stream.concat(capture.esp().flows().stream(), capture.ah().flows().stream()).toList(),
        capture.l2tp().tunnels(),
        capture.ppp().links());
  }

  private Traces(
      List<IkeSession> sessions,
      List<EspFlow> flows,
      List<L2tpTunnel> tunnels,
      List<PppLink> links) {
    this.sessions = sessions;
    this.flows = flows;
    this.tunnels = tunnels;
    this.links = links;
  }

  /** Those that began from one packet on and before another. */
  Traces between(long from, long to) {
    return new Traces(
        sessions.stream().filter(s -> isIn(s.firstPacket(), from, to)).toList(),
        flows.stream().filter(f -> isIn(f.firstPacket(), from, to)).toList(),
        tunnels.stream().filter(t -> isIn(t.first().packet(), from, to)).toList(),
        links.stream().filter(l -> isIn(l.first().packet(), from, to)).toList());
  }

  private static boolean isIn(long packet, long from, long to) {
    return packet >= from && packet < to;
  }

  boolean areNone() {
    return !ofIpsec() && tunnels.isEmpty() && links.isEmpty();
  }

  boolean ofIpsec() {
    return !sessions.isEmpty() || !flows.isEmpty();
  }

  /** Whether there may be an SA that carries something: ESP passes, or one was agreed on. */
  boolean mayCarry() {
    return !flows.isEmpty()
        || sessions.stream()
            .flatMap(session -> session.exchanges().stream())
            .anyMatch(
                each ->
                    each.name().equals("QUICK") ? isAgreed(each) : each.name().equals("IKE_AUTH"))
        || sessions.stream().anyMatch(session -> session.opening().isEmpty());
  }

  /** Whether Quick Mode came to its end. */
  static boolean isAgreed(IkeExchange quick) {
    return quick.messages().stream().anyMatch(message -> message.number() == 3);
  }

  /** Whether there is ESP, and what answers it. */
  boolean wentBothWays() {
    return flows.stream()
        .anyMatch(
            flow ->
                flows.stream()
                    .anyMatch(
                        back ->
                            back.source().equals(flow.destination())
                                && back.destination().equals(flow.source())));
  }

  /** Whether nothing was heard for so long before a moment, or after it. */
  boolean wereSilent(Duration time, Seen before) {
    return times().allMatch(each -> each.plus(time).isBefore(before.time()));
  }

  private Stream<Instant> times() {
    return Stream.of(
            sessions.stream().flatMap(IkeSession::keptMessages).map(m -> m.last().time()),
            flows.stream().map(EspFlow::last),
            tunnels.stream().map(tunnel -> tunnel.last().time()),
            links.stream().map(link -> link.last().time()))
        .flatMap(each -> each);
  }

  /** When something of it was last seen, at the earliest at a given moment. */
  Instant last(Instant earliest) {
    return times().reduce(earliest, (one, other) -> other.isAfter(one) ? other : one);
  }
}
