package org.vpndiag.capture.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.L2tpMessage;
import org.vpndiag.capture.L2tpTunnel;
import org.vpndiag.capture.Seen;

/**
 * Where in a capture a client tries anew: with the first message of an IKE SA that continues
 * nothing, or, where IPsec is not used or no more, with an L2TP tunnel after a long silence. L2TP
 * that is dialled again inside of one SA begins nothing.
 */
final class Beginnings {
  private final Traces all;
  private final ClientSide side;
  private final Instant end;
  private final List<Seen> found = new ArrayList<>();

  /** What may begin an attempt, and whether it does after what was seen since the one before. */
  private record Candidate(Seen first, Predicate<Traces> begins) {}

  private Beginnings(Capture capture, ClientSide side) {
    this.all = new Traces(capture);
    this.side = side;
    this.end = capture.lastTime() == null ? Instant.MAX : capture.lastTime();
  }

  /** The first packets of all attempts but the first, in their order. */
  static List<Seen> of(Capture capture, ClientSide side) {
    Beginnings beginnings = new Beginnings(capture, side);
    Stream.concat(beginnings.negotiations(), beginnings.dials(capture))
        .sorted(Comparator.comparingLong(candidate -> candidate.first().packet()))
        .forEach(beginnings::look);
    return beginnings.found;
  }

  private void look(Candidate candidate) {
    long since = found.isEmpty() ? 0 : found.get(found.size() - 1).packet();
    Traces before = all.between(since, candidate.first().packet());
    if (!before.areNone() && candidate.begins().test(before)) {
      found.add(candidate.first());
    }
  }

  private Stream<Candidate> negotiations() {
    return all.sessions.stream()
        .flatMap(
            session ->
                session.opening().filter(opening -> side.is(opening.source())).stream()
                    .map(
                        opening ->
                            new Candidate(
                                opening.first(),
                                before -> begins(session, opening.first(), before))));
  }

  private boolean begins(IkeSession session, Seen first, Traces before) {
    return before.ofIpsec()
        ? !new Continuation(session, first, before, after(first), end, side).isLikely()
        : before.wereSilent(CaptureFacts.ALIVE, first);
  }

  private Traces after(Seen first) {
    return all.between(first.packet(), Long.MAX_VALUE);
  }

  private Stream<Candidate> dials(Capture capture) {
    return capture.l2tp().tunnels().stream()
        .filter(tunnel -> side.is(tunnel.lac()) && isClear(capture, tunnel))
        .map(
            tunnel ->
                new Candidate(
                    tunnel.first(),
                    before ->
                        (!before.mayCarry() || before.wentBothWays())
                            && before.wereSilent(CaptureFacts.ALIVE, tunnel.first())));
  }

  private static boolean isClear(Capture capture, L2tpTunnel tunnel) {
    return capture.l2tp().followed().stream()
        .filter(message -> message.seen().packet() == tunnel.first().packet())
        .noneMatch(L2tpMessage::protectedByIpsec);
  }
}
