package org.vpndiag.capture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which addresses are clients': who asks for an L2TP tunnel, who initiates IKE before the other end
 * ever does, or else who logs in. A server that renews an SA is none.
 */
public final class ClientSide {
  private final Set<String> addresses = new LinkedHashSet<>();

  private ClientSide(IkeTraffic ike, L2tpTraffic l2tp, PppTraffic ppp) {
    Set<String> servers = new HashSet<>();
    for (L2tpTunnel tunnel : l2tp.tunnels()) {
      addresses.add(tunnel.lac());
      servers.add(tunnel.lns());
    }
    ike.sessions().stream()
        .sorted(Comparator.comparingLong(ClientSide::began))
        .forEach(session -> initiator(session, servers));
    if (addresses.isEmpty()) {
      ppp.links().forEach(this::link);
    }
  }

  /** The clients of a capture. */
  public static ClientSide of(Capture capture) {
    return of(capture.ike(), capture.l2tp(), capture.ppp());
  }

  static ClientSide of(IkeTraffic ike, L2tpTraffic l2tp, PppTraffic ppp) {
    return new ClientSide(ike, l2tp, ppp);
  }

  /** Where no more is seen, who has to log in. */
  private void link(PppLink link) {
    if (link.carrier() == PppCarrier.L2TP && link.authentications().size() == 1) {
      addresses.add(link.authentications().get(0).peer());
    }
  }

  private void initiator(IkeSession session, Set<String> servers) {
    String initiator = session.initiator();
    String responder = session.responder();
    if (initiator != null && !servers.contains(initiator)) {
      addresses.add(initiator);
      if (responder != null && !addresses.contains(responder)) {
        servers.add(responder);
      }
    }
  }

  private static long began(IkeSession session) {
    long began = Long.MAX_VALUE;
    for (IkeExchange exchange : session.exchanges()) {
      if (!exchange.messages().isEmpty()) {
        began = Math.min(began, exchange.messages().get(0).first().packet());
      }
    }
    return began;
  }

  /** Whether an address is a client's. */
  public boolean is(String address) {
    return addresses.contains(address);
  }

  /** A conversation with its client first, as far as that is known. */
  Conversation oriented(Conversation conversation) {
    return is(conversation.server()) && !is(conversation.client())
        ? conversation.turned()
        : conversation;
  }

  /** All of them, those that asked for tunnels first. */
  public List<String> addresses() {
    return List.copyOf(addresses);
  }
}
