package org.vpndiag.capture.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.Seen;

/** A client's part of a capture, cut into its attempts; all of it where it shows one. */
final class CaptureAttempts {
  private final List<Seen> beginnings;
  private final List<Parts> parts = new ArrayList<>();

  private CaptureAttempts(Capture capture, List<Seen> beginnings) {
    this.beginnings = beginnings;
    for (int i = 0; i <= beginnings.size(); i++) {
      parts.add(new Parts());
    }
    share(capture.ike().sessions(), IkeSession::firstPacket, p -> p.sessions);
    share(capture.esp().flows(), EspFlow::firstPacket, p -> p.esp);
    share(capture.ah().flows(), EspFlow::firstPacket, p -> p.ah);
    share(capture.l2tp().results(), result -> result.seen().packet(), p -> p.results);
    share(capture.l2tp().tunnels(), tunnel -> tunnel.first().packet(), p -> p.tunnels);
    share(capture.l2tp().followed(), message -> message.seen().packet(), p -> p.messages);
    share(capture.l2tp().clearFlows(), flow -> flow.first().packet(), p -> p.clear);
    share(capture.ppp().links(), link -> link.first().packet(), p -> p.links);
    share(capture.icmpErrors(), error -> error.first().packet(), p -> p.errors);
    share(capture.flows(), flow -> flow.first().packet(), p -> p.flows);
  }

  private <T> void share(
      List<T> all, ToLongFunction<T> firstPacket, Function<Parts, List<T>> list) {
    for (T each : all) {
      list.apply(parts.get(attempt(firstPacket.applyAsLong(each)))).add(each);
    }
  }

  private int attempt(long packet) {
    int attempt = beginnings.size();
    while (attempt > 0 && beginnings.get(attempt - 1).packet() > packet) {
      attempt--;
    }
    return attempt;
  }

  /**
   * The one that decides: the last, unless the capture ends before anything could come of it and
   * the one before it did not work either.
   *
   * @return null where there is none
   */
  static @Nullable Attempted deciding(List<Attempted> attempts) {
    int last = attempts.size() - 1;
    if (last < 0) {
      return null;
    }
    boolean before =
        last > 0 && attempts.get(last).hasOnlyJustBegun() && !attempts.get(last - 1).worked();
    return attempts.get(before ? last - 1 : last);
  }

  /** The attempts, oldest first; none where the capture has no packets. */
  static List<Attempted> of(Capture capture, ClientSide side) {
    Instant first = capture.firstTime();
    if (first == null) {
      return List.of();
    }
    Seen began = new Seen(1, first);
    List<Seen> beginnings = Beginnings.of(capture, side);
    if (beginnings.isEmpty()) {
      return List.of(new Attempted(began, capture));
    }
    CaptureAttempts cut = new CaptureAttempts(capture, beginnings);
    List<Attempted> attempts = new ArrayList<>();
    for (int i = 0; i < cut.parts.size(); i++) {
      Instant end = i < beginnings.size() ? beginnings.get(i).time() : capture.lastTime();
      Capture own = cut.parts.get(i).of(capture).endingAt(end);
      attempts.add(new Attempted(i == 0 ? began : beginnings.get(i - 1), own));
    }
    return attempts;
  }
}
