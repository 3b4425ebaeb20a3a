package org.vpndiag.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vpndiag.report.Words;
import org.vpndiag.wire.l2tp.ControlMessage;
import org.vpndiag.wire.link.IpAddress;

/** The tunnels of a capture, found by the ids that each end gave them. */
final class L2tpTunnels {
  private static final int MAX_TUNNELS = 1_000;

  /** A tunnel id between two ends: the LAC, the LNS, and what one of them calls the tunnel. */
  private record Id(IpAddress lac, IpAddress lns, int tunnelId) {}

  private final Table<Id, L2tpConnection> byLacId =
      new Table<>(new Words("L2TP tunnels", "L2TP トンネル"), MAX_TUNNELS);
  private final Map<Id, L2tpConnection> byLnsId = new HashMap<>();

  /** The tunnel that an SCCRQ asks for, seen for the first time or again; empty when too many. */
  Optional<L2tpConnection> requested(Place place, ControlMessage request, int assigned) {
    return byLacId.at(
        new Id(place.source(), place.destination(), assigned),
        () -> unanswered(place, new L2tpConnection(place, request, assigned)));
  }

  /** Until the LNS says its own id, messages to it bear 0. */
  private L2tpConnection unanswered(Place place, L2tpConnection tunnel) {
    byLnsId.put(new Id(place.source(), place.destination(), 0), tunnel);
    return tunnel;
  }

  /** The tunnel that an SCCRP answers. */
  Optional<L2tpConnection> answered(Place place, ControlMessage reply, int assigned) {
    Optional<L2tpConnection> tunnel =
        byLacId
            .find(new Id(place.destination(), place.source(), reply.tunnelId()))
            .filter(t -> t.isAnsweredAs(assigned));
    tunnel.ifPresent(
        t -> {
          t.answered(reply, assigned);
          byLnsId.put(new Id(place.destination(), place.source(), assigned), t);
        });
    return tunnel;
  }

  /** The tunnel that a message with an id belongs to. Ids are used again: the latest one's. */
  Optional<L2tpConnection> owner(Place place, int tunnelId) {
    L2tpConnection fromLac = byLnsId.get(new Id(place.source(), place.destination(), tunnelId));
    return fromLac != null && fromLac.hasLnsId(tunnelId)
        ? Optional.of(fromLac)
        : byLacId.find(new Id(place.destination(), place.source(), tunnelId));
  }

  Collection<L2tpConnection> all() {
    return byLacId.rows();
  }

  Optional<Limit> reached() {
    return byLacId.reached();
  }
}
