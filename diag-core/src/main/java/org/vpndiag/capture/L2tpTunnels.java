package org.vpndiag.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpndiag.report.Words;
import org.vpndiag.wire.l2tp.ControlMessage;
import org.vpndiag.wire.link.IpAddress;

/** The tunnels of a capture, found by the ids that each end gave them. */
final class L2tpTunnels {
  private static final int MAX_TUNNELS = 1_000;

  private final Table<Key, L2tpConnection> byLacId =
      new Table<>(new Words("L2TP tunnels", "L2TP トンネル"), MAX_TUNNELS, this::forget);
  private final Map<Key, L2tpConnection> byLnsId = new HashMap<>();
  private final Openings openings;

  L2tpTunnels(Openings openings) {
    this.openings = openings;
  }

  /** A tunnel between two ends, by what one of them calls it. */
  private static Key id(IpAddress lac, IpAddress lns, int tunnelId) {
    return new Key(lac, lns, tunnelId, 0);
  }

  private void forget(L2tpConnection tunnel) {
    byLnsId.remove(id(tunnel.lac(), tunnel.lns(), 0), tunnel);
    byLnsId.remove(id(tunnel.lac(), tunnel.lns(), tunnel.lnsId()), tunnel);
  }

  /**
   * The tunnel that an SCCRQ asks for, seen for the first time or again. Until the LNS says its own
   * id, messages to it bear 0.
   */
  L2tpConnection requested(Place place, ControlMessage request, int assigned) {
    Key key = id(place.source(), place.destination(), assigned);
    L2tpConnection tunnel = byLacId.get(key);
    if (tunnel != null && tunnel.isOverBefore(place)) {
      // Some clients have the same id each time.
      byLacId.move(key, new Key(key.one(), key.other(), key.number(), tunnel.firstPacket()));
      tunnel = null;
    }
    if (tunnel == null) {
      tunnel = byLacId.add(key, new L2tpConnection(place, request, assigned));
      byLnsId.put(id(place.source(), place.destination(), 0), tunnel);
      openings.opened(place);
    }
    return tunnel;
  }

  /** The tunnel that an SCCRP answers; null when nobody asked. */
  @Nullable L2tpConnection answered(Place place, ControlMessage reply, int assigned) {
    L2tpConnection tunnel = byLacId.get(id(place.destination(), place.source(), reply.tunnelId()));
    if (tunnel == null || !tunnel.isAnsweredAs(assigned)) {
      return null;
    }
    tunnel.answered(reply, assigned);
    byLnsId.put(id(place.destination(), place.source(), assigned), tunnel);
    return tunnel;
  }

  /** The tunnel that a message with an id belongs to, or null. Ids are used again: the latest's. */
  @Nullable L2tpConnection owner(Place place, int tunnelId) {
    L2tpConnection fromLac = byLnsId.get(id(place.source(), place.destination(), tunnelId));
    return fromLac != null && fromLac.lnsId() == tunnelId
        ? fromLac
        : byLacId.get(id(place.destination(), place.source(), tunnelId));
  }

  Collection<L2tpConnection> all() {
    return byLacId.rows();
  }

  Optional<Limit> reached() {
    return byLacId.reached();
  }
}
