package org.vpndiag.attempt;

import java.util.Map;
import java.util.Set;
import org.vpndiag.fact.FactType;

/**
 * A type of event and its part in attempts; one instance a type, compared by identity.
 *
 * @param type the type
 * @param part what it does to the running attempt
 * @param standing whether it holds for later attempts too, until its daemon starts anew
 * @param layer whose event it is
 */
public record EventKind(FactType type, Part part, boolean standing, Layer layer) {

  /** What an event does to the running attempt. */
  public enum Part {
    /** A daemon starts. */
    DAEMON_START,
    /** Somebody asks for a connection. */
    REQUEST,
    /** An IKE negotiation starts from here. */
    INITIATION,
    /** An IKE negotiation starts from the peer. */
    RESPONSE,
    /** An L2TP tunnel is asked for. */
    DIAL,
    /** The L2TP tunnel is up. */
    TUNNEL_UP,
    /** pppd starts. */
    PPP_START,
    /** The next initiation will belong to the running attempt. */
    RETRY,
    /** The IKE SA is up. */
    IKE_UP,
    /** IPsec is up. */
    IPSEC_UP,
    /** Everything is up. */
    UP,
    /** Something failed. */
    FAILURE,
    /** A failure when it says so itself: its attribute {@code error} is true. */
    JUDGED,
    /** What was up ends. */
    END,
    /** None of these. */
    DETAIL
  }

  /** The daemons whose starts and standing events belong together. */
  public enum Layer {
    /** IKE and IPsec. */
    IPSEC,
    /** L2TP. */
    L2TP,
    /** PPP. */
    PPP,
    /** Anything else. */
    OTHER
  }

  private static final Map<String, Part> PARTS =
      Map.ofEntries(
          Map.entry("ike.daemon.started", Part.DAEMON_START),
          Map.entry("l2tp.daemon.started", Part.DAEMON_START),
          Map.entry("nm.connecting", Part.REQUEST),
          Map.entry("connection.initiate", Part.REQUEST),
          Map.entry("ike.initiating", Part.INITIATION),
          Map.entry("ike.responding", Part.RESPONSE),
          Map.entry("l2tp.connecting", Part.DIAL),
          Map.entry("l2tp.tunnel.established", Part.TUNNEL_UP),
          Map.entry("pppd.started", Part.PPP_START),
          Map.entry("ike.retrying", Part.RETRY),
          Map.entry("ike.reauthenticating", Part.RETRY),
          Map.entry("ike.rekeying", Part.RETRY),
          Map.entry("child-sa.restarting", Part.RETRY),
          Map.entry("ike.dpd.timeout", Part.RETRY),
          Map.entry("ike.sa.established", Part.IKE_UP),
          Map.entry("child-sa.established", Part.IPSEC_UP),
          Map.entry("ipcp.opened", Part.UP),
          Map.entry("nm.connected", Part.UP),
          Map.entry("ike.gave-up", Part.FAILURE),
          Map.entry("ike.psk.missing", Part.FAILURE),
          Map.entry("ike.decryption-failed", Part.FAILURE),
          Map.entry("ike.auth.failed", Part.FAILURE),
          Map.entry("ike.peer-id.mismatch", Part.FAILURE),
          Map.entry("ike.proposal.mismatch", Part.FAILURE),
          Map.entry("ike.crypto.unsupported", Part.FAILURE),
          Map.entry("ike.key-missing", Part.FAILURE),
          Map.entry("ike.sa.failed", Part.FAILURE),
          Map.entry("ike.daemon.failed", Part.FAILURE),
          Map.entry("child-sa.failed", Part.FAILURE),
          Map.entry("connection.failed", Part.FAILURE),
          Map.entry("connection.rejected", Part.FAILURE),
          Map.entry("name.resolution-failed", Part.FAILURE),
          Map.entry("network.no-route", Part.FAILURE),
          Map.entry("socket.bind-failed", Part.JUDGED),
          Map.entry("ike.notify.received", Part.JUDGED),
          Map.entry("l2tp.daemon.failed", Part.FAILURE),
          Map.entry("l2tp.config.unreadable", Part.FAILURE),
          Map.entry("l2tp.retries-exceeded", Part.FAILURE),
          Map.entry("l2tp.tunnel.closed", Part.FAILURE),
          Map.entry("l2tp.tunnel.failed", Part.FAILURE),
          Map.entry("l2tp.call.closed", Part.FAILURE),
          Map.entry("l2tp.kernel-failed", Part.FAILURE),
          Map.entry("l2tp.auth.failed", Part.FAILURE),
          Map.entry("pppd.exited", Part.FAILURE),
          Map.entry("pppd.option-rejected", Part.FAILURE),
          Map.entry("pppd.plugin-failed", Part.FAILURE),
          Map.entry("pppd.kernel-missing", Part.FAILURE),
          Map.entry("lcp.timeout", Part.FAILURE),
          Map.entry("ppp.auth.demanded-of-peer", Part.FAILURE),
          Map.entry("ppp.auth.failed", Part.FAILURE),
          Map.entry("ppp.auth.timeout", Part.FAILURE),
          Map.entry("ppp.secret.missing", Part.FAILURE),
          Map.entry("ipcp.failed", Part.FAILURE),
          Map.entry("ipcp.timeout", Part.FAILURE),
          Map.entry("nm.failed", Part.FAILURE),
          Map.entry("nm.ipsec.failed", Part.FAILURE),
          Map.entry("lcp.echo-timeout", Part.END),
          Map.entry("lcp.terminated", Part.END),
          Map.entry("ppp.terminated", Part.END),
          Map.entry("ppp.hangup", Part.END),
          Map.entry("pppd.stopping", Part.END),
          Map.entry("ike.sa.deleted", Part.END),
          Map.entry("ike.daemon.stopped", Part.END),
          Map.entry("l2tp.daemon.stopped", Part.END));

  private static final Set<String> STANDING =
      Set.of(
          "ike.daemon.started",
          "ike.daemon.plugin-failed",
          "secrets.loading",
          "secrets.loaded",
          "secrets.failed",
          "connection.added",
          "connection.rejected",
          "socket.bind-failed",
          "l2tp.daemon.started",
          "l2tp.daemon.listening",
          "l2tp.config.invalid",
          "l2tp.kernel-support",
          "kernel.module-loaded",
          "kernel.module-missing",
          "kernel.denied");

  /** The kind of a type. */
  public static EventKind of(FactType type) {
    String name = type.name();
    Part part = PARTS.getOrDefault(name, Part.DETAIL);
    return new EventKind(type, part, STANDING.contains(name), layer(name));
  }

  private static Layer layer(String name) {
    String family = name.substring(0, Math.max(0, name.indexOf('.')));
    return switch (family) {
      case "ike", "child-sa", "secrets", "connection" -> Layer.IPSEC;
      case "l2tp" -> Layer.L2TP;
      case "ppp", "pppd", "lcp", "ipcp", "ccp", "mppe" -> Layer.PPP;
      default -> Layer.OTHER;
    };
  }
}
