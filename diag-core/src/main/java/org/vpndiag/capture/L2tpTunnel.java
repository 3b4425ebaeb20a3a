package org.vpndiag.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tunnel whose SCCRQ was seen.
 *
 * @param lac who asked for it
 * @param lns who was asked
 * @param lacTunnelId the id that the LAC assigned
 * @param lnsTunnelId the id that the LNS assigned; null when it never answered
 * @param lacHost the LAC's Host Name
 * @param lnsHost the LNS's Host Name; empty when it never answered
 * @param challenged whether the LNS asks for a proof of the shared secret (RFC 2661 section 5.1.1)
 * @param connected its SCCCN; null when it was not seen
 * @param sessions its sessions
 * @param retransmissions how many of its messages were sent again
 * @param unanswered the messages that were never acknowledged, at most one a type
 * @param first the SCCRQ
 * @param last its last message
 */
public record L2tpTunnel(
    String lac,
    String lns,
    int lacTunnelId,
    @Nullable Integer lnsTunnelId,
    String lacHost,
    String lnsHost,
    boolean challenged,
    @Nullable Seen connected,
    List<L2tpSession> sessions,
    long retransmissions,
    List<String> unanswered,
    Seen first,
    Seen last) {

  /** Keeps its own copies. */
  public L2tpTunnel {
    sessions = List.copyOf(sessions);
    unanswered = List.copyOf(unanswered);
  }
}
