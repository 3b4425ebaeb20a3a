package org.vpndiag.capture.facts;

import java.util.HashSet;
import java.util.Set;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.L2tpTunnel;

/** Which addresses are the client's: who initiates IKE, who asks for an L2TP tunnel. */
final class ClientSide {
  private final Set<String> addresses = new HashSet<>();

  ClientSide(Capture capture) {
    Set<String> servers = new HashSet<>();
    for (L2tpTunnel tunnel : capture.l2tp().tunnels()) {
      addresses.add(tunnel.lac());
      servers.add(tunnel.lns());
    }
    for (IkeSession session : capture.ike().sessions()) {
      String initiator = session.initiator();
      if (initiator != null && !servers.contains(initiator)) {
        addresses.add(initiator);
      }
    }
  }

  boolean is(String address) {
    return addresses.contains(address);
  }
}
