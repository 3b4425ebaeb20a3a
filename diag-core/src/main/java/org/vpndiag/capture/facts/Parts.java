package org.vpndiag.capture.facts;

import java.util.ArrayList;
import java.util.List;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.EspTraffic;
import org.vpndiag.capture.IcmpError;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.IkeTraffic;
import org.vpndiag.capture.L2tpFlow;
import org.vpndiag.capture.L2tpMessage;
import org.vpndiag.capture.L2tpResult;
import org.vpndiag.capture.L2tpTraffic;
import org.vpndiag.capture.L2tpTunnel;
import org.vpndiag.capture.PppLink;
import org.vpndiag.capture.PppTraffic;
import org.vpndiag.capture.TrafficFlow;

/** What of a capture is one client's, or one attempt's. */
final class Parts {
  final List<IkeSession> sessions = new ArrayList<>();
  final List<EspFlow> esp = new ArrayList<>();
  final List<EspFlow> ah = new ArrayList<>();
  final List<L2tpResult> results = new ArrayList<>();
  final List<L2tpTunnel> tunnels = new ArrayList<>();
  final List<L2tpMessage> messages = new ArrayList<>();
  final List<L2tpFlow> clear = new ArrayList<>();
  final List<PppLink> links = new ArrayList<>();
  final List<IcmpError> errors = new ArrayList<>();
  final List<TrafficFlow> flows = new ArrayList<>();

  /** The same capture as if this were all that it shows. */
  Capture of(Capture whole) {
    return new Capture(
        whole.file(),
        whole.packets(),
        whole.linkTypes(),
        whole.firstTime(),
        whole.lastTime(),
        whole.truncatedPackets(),
        whole.readError(),
        ike(whole.ike(), sessions),
        esp(whole.esp(), esp),
        esp(whole.ah(), ah),
        l2tp(whole.l2tp()),
        ppp(whole.ppp()),
        flows,
        errors,
        whole.cutErrors(),
        whole.fragments(),
        whole.decryption(),
        List.of(),
        whole.copies(),
        whole.limits());
  }

  static IkeTraffic ike(IkeTraffic all, List<IkeSession> sessions) {
    return new IkeTraffic(
        all.messages(),
        all.cut(),
        all.byVersion(),
        all.byExchange(),
        all.encrypted(),
        all.nonEspMarkers(),
        all.fragments(),
        all.natKeepalives(),
        all.notifies(),
        all.vendorIds(),
        sessions);
  }

  private static EspTraffic esp(EspTraffic all, List<EspFlow> flows) {
    return new EspTraffic(all.packets(), all.inUdp(), flows);
  }

  private L2tpTraffic l2tp(L2tpTraffic all) {
    return new L2tpTraffic(
        all.control(),
        all.zeroLengthBodies(),
        all.data(),
        all.version3(),
        all.hiddenAvps(),
        all.messages(),
        all.clear(),
        results,
        tunnels,
        messages,
        clear);
  }

  private PppTraffic ppp(PppTraffic all) {
    return new PppTraffic(
        all.protocols(),
        all.codes(),
        all.chapSuccess(),
        all.chapFailure(),
        all.papAck(),
        all.papNak(),
        all.acknowledgedAddresses(),
        all.nakedAddresses(),
        all.authenticationOffered(),
        all.compressed(),
        all.untold(),
        links);
  }
}
