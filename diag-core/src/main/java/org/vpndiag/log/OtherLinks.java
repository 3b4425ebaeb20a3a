package org.vpndiag.log;

import java.util.HashSet;
import java.util.Set;
import org.vpndiag.attempt.EventKind.Layer;

/**
 * The pppds that carry something else than L2TP, such as the uplink by PPPoE, a modem or PPTP: what
 * they say of logins and addresses tells nothing of the tunnel.
 */
final class OtherLinks {

  /** The type of the messages that only such a pppd has. */
  static final String TYPE = "link.other";

  private static final int MOST = 1_000;

  /** What has a pseudo-terminal too. */
  private static final String PPTP = "PPTP";

  private final Set<String> speakers = new HashSet<>();

  private final Set<String> pptp = new HashSet<>();

  /** Whether the event, which comes next, is of another link and no more than a detail of it. */
  boolean isOf(LogEvent event) {
    String type = event.kind().type().name();
    if (TYPE.equals(type)) {
      if (speakers.size() < MOST) {
        speakers.add(event.speaker());
        if (PPTP.equals(event.values().get("carrier"))) {
          pptp.add(event.speaker());
        }
      }
      return false;
    }
    if (speakers.isEmpty() || event.kind().layer() != Layer.PPP) {
      return false;
    }
    if ("ppp.connecting".equals(type) && isTunnel(event) && !pptp.contains(event.speaker())) {
      speakers.remove(event.speaker());
    }
    return speakers.contains(event.speaker());
  }

  /** L2TP's pppd has a pseudo-terminal or, by its plugin, none; PPPoE's has a network device. */
  private static boolean isTunnel(LogEvent event) {
    Object terminal = event.values().get("terminal");
    return !(terminal instanceof String name)
        || name.isBlank()
        || name.strip().startsWith("/dev/pts/");
  }
}
