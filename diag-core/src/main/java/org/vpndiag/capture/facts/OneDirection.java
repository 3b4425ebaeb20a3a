package org.vpndiag.capture.facts;

import java.util.List;
import java.util.Set;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.IkeTraffic;
import org.vpndiag.capture.L2tpFlow;
import org.vpndiag.capture.L2tpMessage;
import org.vpndiag.capture.PppLink;
import org.vpndiag.fact.Fact;
import org.vpndiag.fact.FactType;

/**
 * Captures that show what one end says to the other only: through a filter with {@code src}, or
 * from a mirror port. The silence of the end that is not seen is none.
 */
final class OneDirection {

  /** What the absence of an answer tells. */
  private static final Set<FactType> SILENCES =
      Set.of(
          CaptureFactTypes.ESP_ONE_WAY,
          CaptureFactTypes.ESP_STOPPED,
          CaptureFactTypes.LCP_ECHO_TIMEOUT,
          CaptureFactTypes.LCP_TIMEOUT,
          CaptureFactTypes.IPCP_TIMEOUT,
          CaptureFactTypes.AUTH_TIMEOUT,
          CaptureFactTypes.PPP_MUTE,
          CaptureFactTypes.PPP_ABSENT);

  private OneDirection() {}

  /** Whether of all that a capture shows one end alone is heard. */
  static boolean isAllOf(Capture capture) {
    return isOf(capture)
        && !new Traces(capture).wentBothWays()
        && capture.ike().sessions().stream()
            .noneMatch(session -> Clients.speakers(session).size() > 1);
  }

  /**
   * Whether one end answers something that the other, unseen, has said: the capture shows one end
   * alone, or of a tunnel's inside what comes out of it.
   */
  static boolean isOf(Capture capture) {
    return isOf(capture.ike())
        || isOf(capture.l2tp().followed())
        || capture.ppp().links().stream().anyMatch(OneDirection::isOf)
        || (capture.esp().flows().isEmpty() && isOfClear(capture.l2tp().clearFlows()));
  }

  /** Messages with the SPI that the other end chose, and none of its own. */
  private static boolean isOf(IkeTraffic ike) {
    return ike.sessions().stream()
        .filter(IkeSession::isAnswered)
        .anyMatch(session -> Clients.speakers(session).size() == 1);
  }

  /** Messages that acknowledge others, all from one end. */
  private static boolean isOf(List<L2tpMessage> l2tp) {
    boolean acknowledges = false;
    for (L2tpMessage message : l2tp) {
      if (!message.source().equals(l2tp.get(0).source())) {
        return false;
      }
      acknowledges |= message.nr() > 0;
    }
    return acknowledges;
  }

  private static boolean isOf(PppLink link) {
    return link.oneSided() && !link.decrypted() && link.carrier().isTunnel();
  }

  /** Data messages, for which both ends must have set up a session, all from one end. */
  private static boolean isOfClear(List<L2tpFlow> flows) {
    return flows.stream().anyMatch(flow -> flow.data() > 0)
        && flows.stream().map(L2tpFlow::source).distinct().count() == 1;
  }

  /** Whether such a capture can tell this; what is sent again and again is unanswered anyway. */
  static boolean canTell(Fact fact) {
    return !SILENCES.contains(fact.type())
        && !(fact.type().equals(CaptureFactTypes.FLOW)
            && Boolean.TRUE.equals(fact.values().get("unanswered")));
  }
}
