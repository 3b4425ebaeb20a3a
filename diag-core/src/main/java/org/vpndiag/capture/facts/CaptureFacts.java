package org.vpndiag.capture.facts;

import java.util.List;
import java.util.Set;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.IcmpError;
import org.vpndiag.capture.IkeSession;
import org.vpndiag.capture.PppLink;
import org.vpndiag.capture.Seen;
import org.vpndiag.capture.TrafficFlow;
import org.vpndiag.capture.facts.FactList.Values;
import org.vpndiag.document.Reading;
import org.vpndiag.fact.FactType;

/** Turns what a capture shows into facts. */
public final class CaptureFacts {
  private static final int MAX_FLOWS = 500;
  private static final int FULL_SEGMENT = 1_000;

  private CaptureFacts() {}

  /** Every type of fact that a capture can tell. */
  public static List<FactType> types() {
    return CaptureFactTypes.ALL;
  }

  /** A capture's facts in the order of their packets, and what their absence would mean. */
  public static Reading reading(Capture capture) {
    FactList facts = new FactList(capture.file());
    ClientSide client = new ClientSide(capture);
    for (IkeSession session : capture.ike().sessions()) {
      new IkeFacts(facts, session, capture.lastTime()).add();
    }
    EspFacts esp = new EspFacts(facts, client, capture.lastTime());
    esp.add("ESP", capture.esp().flows());
    esp.add("AH", capture.ah().flows());
    new L2tpFacts(facts, client, capture.l2tp()).add();
    for (PppLink link : capture.ppp().links()) {
      new PppFacts(facts, client, link).add();
    }
    capture.icmpErrors().forEach(error -> icmp(facts, error));
    capture.flows().stream().limit(MAX_FLOWS).forEach(flow -> flow(facts, flow));
    whole(facts, capture);
    return new Reading(facts.sorted(), covers(capture), capture.packets(), 0);
  }

  /** A capture that was started too late, or broke off, proves no absence. */
  private static Set<FactType> covers(Capture capture) {
    boolean whole = fromStart(capture) && capture.readError() == null;
    return whole ? CaptureFactTypes.COVERED : Set.of();
  }

  private static boolean fromStart(Capture capture) {
    return capture.ike().sessions().stream()
        .flatMap(session -> session.exchanges().stream())
        .flatMap(exchange -> exchange.messages().stream())
        .anyMatch(message -> message.number() == 1 && message.payloads().contains("SA"));
  }

  private static void icmp(FactList facts, IcmpError error) {
    facts.add(
        CaptureFactTypes.ICMP_ERROR,
        error.first(),
        "ICMP %s from %s about %s to %s, %d times"
            .formatted(
                error.meaning(),
                error.reporter(),
                error.about(),
                error.destination(),
                error.count()),
        Values.of("about", error.about())
            .and("reason", error.meaning())
            .and("type", error.type())
            .and("code", error.code())
            .and("count", error.count())
            .and("mtu", error.mtu() == 0 ? null : error.mtu())
            .and("port", error.destinationPort() == 0 ? null : error.destinationPort())
            .and("reporter", error.reporter())
            .and("destination", error.destination()));
  }

  private static void flow(FactList facts, TrafficFlow flow) {
    facts.add(
        CaptureFactTypes.FLOW,
        flow.last(),
        "%s %s:%d → %s:%d, %d packets out, %d back"
            .formatted(
                flow.protocol(),
                flow.client(),
                flow.clientPort(),
                flow.server(),
                flow.serverPort(),
                flow.forward().packets(),
                flow.backward().packets()),
        Values.of("protocol", flow.protocol())
            .and("client", flow.client())
            .and("clientPort", flow.clientPort())
            .and("server", flow.server())
            .and("serverPort", flow.serverPort())
            .and("packetsOut", flow.forward().packets())
            .and("packetsIn", flow.backward().packets())
            .and("largestOut", flow.forward().largest())
            .and("largestIn", flow.backward().largest())
            .and("holesOut", flow.forward().holes())
            .and("holesIn", flow.backward().holes())
            .and("repeatsOut", flow.forward().repeats())
            .and("repeatsIn", flow.backward().repeats())
            .and("unanswered", flow.isOneWay())
            .and("synOnly", flow.synOnly())
            .and("reset", flow.reset())
            .and("shortened", isShortened(flow))
            .and("stalled", isStalled(flow)));
  }

  /** Echoes of which only the shorter ones were answered. */
  private static boolean isShortened(TrafficFlow flow) {
    return flow.protocol().startsWith("icmp")
        && !flow.isOneWay()
        && flow.forward().largest() > flow.backward().largest();
  }

  /** TCP that lacks a segment, never got it, and saw no full one. */
  private static boolean isStalled(TrafficFlow flow) {
    return flow.protocol().equals("tcp")
        && flow.backward().largest() < FULL_SEGMENT
        && flow.backward().holes() > 0
        && flow.backward().repeats() == 0;
  }

  private static void whole(FactList facts, Capture capture) {
    if (capture.firstTime() == null || capture.lastTime() == null) {
      return;
    }
    facts.add(
        CaptureFactTypes.CAPTURE,
        new Seen(1, capture.firstTime()),
        "the first of " + capture.packets() + " packets",
        Values.of("packets", capture.packets())
            .and("truncatedPackets", capture.truncatedPackets())
            .and("linkTypes", capture.linkTypes())
            .and("readError", capture.readError())
            .and("fromStart", fromStart(capture)));
    if (capture.fragments().incomplete() > 0) {
      facts.add(
          CaptureFactTypes.FRAGMENTS_LOST,
          new Seen(capture.packets(), capture.lastTime()),
          capture.fragments().incomplete() + " packets are incomplete",
          Values.of("packets", capture.fragments().incomplete())
              .and("fragments", capture.fragments().fragments()));
    }
  }
}
