package org.vpndiag.capture.facts;

import java.util.List;
import java.util.Set;
import org.vpndiag.fact.FactType;

/** The types of facts that captures tell; those of events that logs tell too have their names. */
final class CaptureFactTypes {
  static final FactType INITIATING =
      FactType.of("ike.initiating", "an attempt at an IKE SA").text("mode").address("peer");
  static final FactType PACKET_SENT = packet("ike.packet.sent", "an IKE packet sent");
  static final FactType PACKET_RECEIVED = packet("ike.packet.received", "an IKE packet received");
  static final FactType MESSAGE_SENT = message("ike.message.sent", "an IKE message sent");
  static final FactType MESSAGE_RECEIVED =
      message("ike.message.received", "an IKE message received");
  static final FactType NOTIFY_SENT = notify("ike.notify.sent", "an IKE notification sent");
  static final FactType NOTIFY_RECEIVED =
      notify("ike.notify.received", "an IKE notification received");
  static final FactType PROPOSAL_OFFERED =
      FactType.of("ike.proposal.configured", "the proposals of this side")
          .words("proposals")
          .number("phase");
  static final FactType PROPOSAL_SELECTED =
      FactType.of("ike.proposal.selected", "the proposal agreed on")
          .text("proposal")
          .number("phase");
  static final FactType RETRANSMIT =
      FactType.of("ike.retransmit", "an IKE message sent again")
          .text("exchange", "direction")
          .number("count", "message", "destinationPort");
  static final FactType UNANSWERED =
      FactType.of("ike.unanswered", "an IKE message that nothing answered")
          .text("exchange")
          .address("peer")
          .number("message", "sent", "sourcePort", "destinationPort", "bytes", "silentSeconds");
  static final FactType FRAGMENTS_MISSING =
      FactType.of("ike.fragments-missing", "an IKE message that was cut, and not all of it came")
          .text("exchange", "direction")
          .number("came", "total");
  static final FactType XAUTH_WANTED =
      FactType.of("ike.xauth.wanted", "the peer wants XAuth or Mode Config").text("exchange");
  static final FactType NAT_LOCAL = FactType.of("ike.nat.local", "a NAT before this host");
  static final FactType NAT_REMOTE = FactType.of("ike.nat.remote", "a NAT before the server");
  static final FactType IKE_ESTABLISHED =
      FactType.of("ike.sa.established", "an IKE SA").address("local", "peer");
  static final FactType CHILD_ESTABLISHED =
      FactType.of("child-sa.established", "a CHILD_SA").flag("udpEncapsulation");

  static final FactType CHILD_FAILED =
      FactType.of("child-sa.failed", "a CHILD_SA that did not come to be").text("reason");

  static final FactType ESP_FLOW =
      FactType.of("esp.flow", "one direction of an SA's packets")
          .address("source", "destination")
          .text("direction", "spi", "protocol")
          .number("packets", "bytes", "missing", "replayed", "largest")
          .flag("udpEncapsulation");
  static final FactType ESP_ONE_WAY =
      FactType.of("esp.one-way", "ESP in one direction only")
          .address("source", "destination")
          .text("direction")
          .number("packets", "seconds")
          .flag("udpEncapsulation");

  static final FactType ESP_STOPPED =
      FactType.of("esp.inbound-stopped", "ESP that went both ways, and comes back no more")
          .address("source", "destination")
          .number("seconds")
          .flag("udpEncapsulation");

  static final FactType L2TP_CONNECTING =
      FactType.of("l2tp.connecting", "an attempt at an L2TP tunnel").address("peer").number("port");
  static final FactType L2TP_CLEAR =
      FactType.of("l2tp.clear", "L2TP outside of IPsec")
          .address("peer")
          .number("packets")
          .flag("answered", "data");
  static final FactType L2TP_BESIDE_ESP =
      FactType.of("l2tp.beside-esp", "L2TP that leaves outside of ESP while ESP passes as well")
          .address("peer")
          .number("packets");
  static final FactType L2TP_SENT = l2tp("l2tp.message.sent", "an L2TP control message sent");
  static final FactType L2TP_RECEIVED =
      l2tp("l2tp.message.received", "an L2TP control message received");
  static final FactType L2TP_UNANSWERED =
      FactType.of("l2tp.unanswered", "an L2TP control message that nothing acknowledged")
          .text("message")
          .address("peer")
          .number("sent")
          .flag("protected");
  static final FactType L2TP_TUNNEL =
      FactType.of("l2tp.tunnel.established", "an L2TP tunnel")
          .address("peer")
          .number("localTunnel", "remoteTunnel");
  static final FactType L2TP_TUNNEL_CLOSED =
      FactType.of("l2tp.tunnel.closed", "the end of an L2TP tunnel").address("peer").text("reason");
  static final FactType L2TP_AUTH_FAILED =
      FactType.of("l2tp.auth.failed", "the authentication of an L2TP tunnel fails")
          .address("peer")
          .text("reason");
  static final FactType L2TP_CALL =
      FactType.of("l2tp.call.established", "an L2TP session")
          .address("peer")
          .number("localCall", "remoteCall");
  static final FactType L2TP_CALL_CLOSED =
      FactType.of("l2tp.call.closed", "the end of an L2TP session").address("peer").text("reason");
  static final FactType L2TP_RESULT =
      FactType.of("l2tp.result", "why L2TP ended")
          .text("message", "reason", "by")
          .number("resultCode", "errorCode");

  static final FactType LCP_OPENED = FactType.of("lcp.opened", "an open PPP link");
  static final FactType LCP_TERMINATED =
      FactType.of("lcp.terminated", "the end of a PPP link").text("by", "reason");
  static final FactType LCP_ECHO_TIMEOUT =
      FactType.of("lcp.echo-timeout", "LCP echoes without reply").number("count");
  static final FactType LCP_TIMEOUT = FactType.of("lcp.timeout", "LCP without an answer");
  static final FactType LCP_LOOPED =
      FactType.of("lcp.looped", "a PPP link that leads back to this host");
  static final FactType MPPE_FAILED =
      FactType.of("mppe.failed", "MPPE that this side demands and does not get").text("reason");
  static final FactType AUTH_DECLINED =
      FactType.of("ppp.auth.declined", "this side refuses a PPP authentication method")
          .text("method");
  static final FactType AUTH_REFUSED_BY_PEER =
      FactType.of("ppp.auth.refused-by-peer", "the peer refuses to authenticate itself");
  static final FactType AUTH_REQUESTED =
      FactType.of("ppp.auth.requested", "the peer asks for authentication").text("method");
  static final FactType AUTH_SUCCEEDED =
      FactType.of("ppp.auth.succeeded", "a PPP authentication that succeeded").text("method");
  static final FactType AUTH_FAILED =
      FactType.of("ppp.auth.failed", "a PPP authentication that failed")
          .text("method", "reason")
          .number("error");
  static final FactType AUTH_TIMEOUT =
      FactType.of("ppp.auth.timeout", "a PPP authentication without an answer").text("method");
  static final FactType IPCP_OPENED =
      FactType.of("ipcp.opened", "addresses agreed on").address("localAddress", "remoteAddress");
  static final FactType IPCP_TIMEOUT = FactType.of("ipcp.timeout", "IPCP is not answered");
  static final FactType IPCP_REFUSED =
      FactType.of("ipcp.refused", "an IPCP wish that the other end refuses")
          .text("by")
          .words("wanted", "suggested", "rejected");
  static final FactType IPCP_FAILED = FactType.of("ipcp.failed", "IPCP fails").text("reason");
  static final FactType PPP_MUTE =
      FactType.of("ppp.mute", "a PPP link on which this host says nothing").number("requests");
  static final FactType PPP_ABSENT =
      FactType.of("ppp.absent", "an L2TP session in which neither end says anything");
  static final FactType PPP_REJECTED =
      FactType.of("ppp.protocol-rejected", "a protocol that the other end does not know")
          .text("protocol", "by");

  static final FactType ICMP_ERROR =
      FactType.of("network.icmp-error", "an ICMP error")
          .text("about", "reason", "direction")
          .flag("own", "fromPeer")
          .number("type", "code", "count", "mtu", "port")
          .address("reporter", "destination");
  static final FactType FLOW =
      FactType.of("traffic.flow", "what two programs exchange through the tunnel")
          .text("protocol")
          .address("client", "server")
          .number("clientPort", "serverPort", "packetsOut", "packetsIn", "largestOut", "largestIn")
          .number("holesOut", "holesIn", "repeatsOut", "repeatsIn")
          .flag("unanswered", "synOnly", "reset", "shortened", "stalled");
  static final FactType FRAGMENTS_LOST =
      FactType.of("network.fragments-lost", "packets whose fragments did not all come")
          .text("about", "direction")
          .number("packets");
  static final FactType CAPTURE =
      FactType.of("capture", "a capture")
          .number("packets", "truncatedPackets", "otherPackets", "quietSeconds")
          .number("copies", "attempts", "cutIke", "cutErrors")
          .words("linkTypes", "otherSide", "thisSide")
          .text("readError")
          .flag("fromStart", "oneDirection", "doubled", "translated");

  static final FactType LEFT_BEHIND =
      FactType.of("capture.left-behind", "a capture of an earlier attempt than another's")
          .text("file", "newer");

  static final FactType KNOCKS =
      FactType.of("capture.knocks", "addresses that sent a first IKE message and nothing more")
          .words("addresses")
          .number("count");

  static final FactType NEIGHBOUR =
      FactType.of("capture.neighbour", "another client behind the same NAT that has its own SA")
          .address("address")
          .number("port", "heardAfterSeconds");

  static final List<FactType> ALL =
      List.of(
          INITIATING,
          PACKET_SENT,
          PACKET_RECEIVED,
          MESSAGE_SENT,
          MESSAGE_RECEIVED,
          NOTIFY_SENT,
          NOTIFY_RECEIVED,
          PROPOSAL_OFFERED,
          PROPOSAL_SELECTED,
          RETRANSMIT,
          UNANSWERED,
          FRAGMENTS_MISSING,
          XAUTH_WANTED,
          NAT_LOCAL,
          NAT_REMOTE,
          IKE_ESTABLISHED,
          CHILD_ESTABLISHED,
          CHILD_FAILED,
          ESP_FLOW,
          ESP_ONE_WAY,
          ESP_STOPPED,
          L2TP_CONNECTING,
          L2TP_CLEAR,
          L2TP_BESIDE_ESP,
          L2TP_SENT,
          L2TP_RECEIVED,
          L2TP_UNANSWERED,
          L2TP_TUNNEL,
          L2TP_TUNNEL_CLOSED,
          L2TP_AUTH_FAILED,
          L2TP_CALL,
          L2TP_CALL_CLOSED,
          L2TP_RESULT,
          LCP_OPENED,
          LCP_TERMINATED,
          LCP_ECHO_TIMEOUT,
          LCP_TIMEOUT,
          LCP_LOOPED,
          MPPE_FAILED,
          AUTH_DECLINED,
          AUTH_REFUSED_BY_PEER,
          AUTH_REQUESTED,
          AUTH_SUCCEEDED,
          AUTH_FAILED,
          AUTH_TIMEOUT,
          IPCP_OPENED,
          IPCP_TIMEOUT,
          IPCP_REFUSED,
          IPCP_FAILED,
          PPP_MUTE,
          PPP_ABSENT,
          PPP_REJECTED,
          ICMP_ERROR,
          FLOW,
          FRAGMENTS_LOST,
          CAPTURE,
          KNOCKS,
          LEFT_BEHIND,
          NEIGHBOUR);

  /** What a capture of an attempt from its first message on would have shown. */
  static final Set<FactType> COVERED =
      Set.of(
          PACKET_SENT,
          PACKET_RECEIVED,
          MESSAGE_SENT,
          MESSAGE_RECEIVED,
          NOTIFY_RECEIVED,
          RETRANSMIT,
          UNANSWERED,
          ESP_FLOW,
          ESP_ONE_WAY,
          L2TP_CLEAR,
          ICMP_ERROR);

  private CaptureFactTypes() {}

  private static FactType packet(String name, String meaning) {
    return FactType.of(name, meaning)
        .address("source", "destination")
        .number("sourcePort", "destinationPort", "bytes");
  }

  private static FactType message(String name, String meaning) {
    return FactType.of(name, meaning)
        .text("exchange", "direction", "notify")
        .words("payloads")
        .number("message")
        .flag("protected", "opaque");
  }

  private static FactType notify(String name, String meaning) {
    return FactType.of(name, meaning).text("type", "exchange").number("phase").flag("protected");
  }

  private static FactType l2tp(String name, String meaning) {
    return FactType.of(name, meaning).text("message").number("ns", "nr").flag("protected");
  }
}
