package org.vpndiag.capture.facts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.IcmpError;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.L2tpFlow;
import org.vpndiag.capture.L2tpMessage;
import org.vpndiag.capture.L2tpResult;
import org.vpndiag.capture.L2tpTraffic;
import org.vpndiag.capture.L2tpTunnel;

/**
 * One side of a capture that shows both sides of an address translation: the same IKE messages, of
 * the same cookies and byte by byte, and the same SPIs prove which addresses are one end's.
 */
final class OneSide {
  private final Map<String, Set<String>> sides;

  private OneSide(Map<String, Set<String>> sides) {
    this.sides = sides;
  }

  /** The addresses of the other side, each with that of the side that counts. */
  static Map<String, Set<String>> sides(Capture capture) {
    Map<String, Set<String>> sides = new LinkedHashMap<>();
    for (IkeSession session : capture.ike().sessions()) {
      session
          .otherSides()
          .forEach((other, one) -> sides.computeIfAbsent(other, o -> new TreeSet<>()).add(one));
    }
    return sides;
  }

  /** The capture without what it shows on the other side too. */
  static Capture of(Capture capture) {
    Map<String, Set<String>> sides = sides(capture);
    return sides.isEmpty() ? capture : new OneSide(sides).only(capture);
  }

  private Capture only(Capture capture) {
    Parts parts = new Parts();
    parts.sessions.addAll(capture.ike().sessions());
    parts.links.addAll(capture.ppp().links());
    parts.flows.addAll(capture.flows());
    keep(capture.esp().flows(), EspFlow::source, EspFlow::destination, EspFlow::spi, parts.esp);
    keep(capture.ah().flows(), EspFlow::source, EspFlow::destination, EspFlow::spi, parts.ah);
    L2tpTraffic l2tp = capture.l2tp();
    keep(l2tp.tunnels(), L2tpTunnel::lac, L2tpTunnel::lns, L2tpTunnel::lacTunnelId, parts.tunnels);
    keep(
        l2tp.followed(),
        L2tpMessage::source,
        L2tpMessage::destination,
        m -> m.name() + m.ns() + m.nr(),
        parts.messages);
    keep(
        l2tp.results(),
        L2tpResult::source,
        L2tpResult::destination,
        L2tpResult::meaning,
        parts.results);
    keep(l2tp.clearFlows(), L2tpFlow::source, L2tpFlow::destination, f -> "", parts.clear);
    keep(
        capture.icmpErrors(),
        IcmpError::source,
        IcmpError::destination,
        e -> e.reporter() + e.meaning() + e.about(),
        parts.errors);
    return parts.of(capture);
  }

  /** Leaves out what is there between the ends of this side as well. */
  private <T> void keep(
      List<T> all,
      Function<T, String> source,
      Function<T, String> destination,
      Function<T, Object> what,
      List<T> kept) {
    Set<List<Object>> known = new HashSet<>();
    all.forEach(
        each -> known.add(key(source.apply(each), destination.apply(each), what.apply(each))));
    for (T each : all) {
      String from = source.apply(each);
      String to = destination.apply(each);
      boolean twin =
          one(from).stream()
              .flatMap(f -> one(to).stream().map(t -> key(f, t, what.apply(each))))
              .anyMatch(known::contains);
      if (!twin || (isOne(from) && isOne(to))) {
        kept.add(each);
      }
    }
  }

  private boolean isOne(String address) {
    return !sides.containsKey(address);
  }

  /** What an address is on the side that counts. */
  private Set<String> one(String address) {
    return sides.getOrDefault(address, Set.of(address));
  }

  private static List<Object> key(String from, String to, Object what) {
    return List.of(from, to, what);
  }
}
