package org.vpndiag.capture.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.Conversation;
import org.vpndiag.capture.EspFlow;
import org.vpndiag.capture.EspTraffic;
import org.vpndiag.capture.IcmpError;
import org.vpndiag.capture.IkeExchange;
import org.vpndiag.capture.IkeMessage;
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

/**
 * The clients of a capture that was made on a server or on the way to it: what works for one of
 * them says nothing of another. What runs over PPP belongs to the client that was given the
 * address.
 */
public final class Clients {
  private static final String IP_ADDRESS = "IP-Address ";

  private final Capture capture;
  private final Map<String, Parts> parts = new LinkedHashMap<>();

  /** What of a capture is one client's. */
  private static final class Parts {
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
    final List<Conversation> conversations = new ArrayList<>();
  }

  private Clients(Capture capture, List<String> addresses) {
    this.capture = capture;
    addresses.forEach(address -> parts.put(address, new Parts()));
    IkeTraffic ike = capture.ike();
    L2tpTraffic l2tp = capture.l2tp();
    ike.sessions().forEach(s -> ends(s).forEach(end -> add(end, p -> p.sessions, s)));
    capture.esp().flows().forEach(f -> add(f.source(), f.destination(), p -> p.esp, f));
    capture.ah().flows().forEach(f -> add(f.source(), f.destination(), p -> p.ah, f));
    l2tp.results().forEach(r -> add(r.source(), r.destination(), p -> p.results, r));
    l2tp.tunnels().forEach(t -> add(t.lac(), t.lns(), p -> p.tunnels, t));
    l2tp.followed().forEach(m -> add(m.source(), m.destination(), p -> p.messages, m));
    l2tp.clearFlows().forEach(f -> add(f.source(), f.destination(), p -> p.clear, f));
    capture.ppp().links().forEach(l -> add(l.one(), l.other(), p -> p.links, l));
    capture.icmpErrors().forEach(e -> add(e.source(), e.destination(), p -> p.errors, e));
    capture.conversations().forEach(c -> add(c.client(), c.server(), p -> p.conversations, c));
    Map<String, String> owners = owners();
    capture.flows().forEach(f -> add(owner(owners, f), "", p -> p.flows, f));
  }

  /**
   * The parts of a capture, each client's by its address; all of it where there is one client. Who
   * merely knocks is none.
   */
  public static Map<String, Capture> of(Capture whole) {
    Capture capture = without(whole, Knocks.of(whole));
    List<String> addresses = ClientSide.of(capture).addresses();
    if (addresses.size() < 2) {
      return Map.of(addresses.isEmpty() ? "" : addresses.get(0), capture);
    }
    Clients clients = new Clients(capture, addresses);
    Map<String, Capture> all = new LinkedHashMap<>();
    clients.parts.forEach((address, part) -> all.put(address, clients.only(part)));
    return all;
  }

  private <T> void add(String one, String other, Function<Parts, List<T>> list, T what) {
    add(one, list, what);
    if (!other.equals(one)) {
      add(other, list, what);
    }
  }

  private <T> void add(String client, Function<Parts, List<T>> list, T what) {
    Parts part = parts.get(client);
    if (part != null) {
      list.apply(part).add(what);
    }
  }

  /** Who takes part in a session, as far as the capture shows it. */
  static Set<String> ends(IkeSession session) {
    Set<String> ends = speakers(session);
    if (session.initiator() != null) {
      ends.add(session.initiator());
    }
    return ends;
  }

  /** Who sent a message of a session. */
  static Set<String> speakers(IkeSession session) {
    Set<String> speakers = new HashSet<>();
    for (IkeExchange exchange : session.exchanges()) {
      for (IkeMessage message : exchange.messages()) {
        speakers.add(message.source());
      }
    }
    return speakers;
  }

  /** Whom IPCP gave which address. */
  private Map<String, String> owners() {
    Map<String, String> owners = new HashMap<>();
    for (PppLink link : capture.ppp().links()) {
      String client = parts.containsKey(link.one()) ? link.one() : link.other();
      link.negotiations().stream()
          .flatMap(negotiation -> negotiation.sides().stream())
          .filter(side -> side.address().equals(client))
          .flatMap(side -> side.options().stream())
          .filter(option -> option.startsWith(IP_ADDRESS))
          .forEach(option -> owners.put(option.substring(IP_ADDRESS.length()), client));
    }
    return owners;
  }

  private static String owner(Map<String, String> owners, TrafficFlow flow) {
    return owners.getOrDefault(flow.client(), owners.getOrDefault(flow.server(), ""));
  }

  private static Capture without(Capture capture, List<IkeSession> knocks) {
    if (knocks.isEmpty()) {
      return capture;
    }
    Set<IkeSession> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(capture.ike().sessions());
    knocks.forEach(left::remove);
    IkeTraffic all = capture.ike();
    return capture.with(ike(all, all.sessions().stream().filter(left::contains).toList()));
  }

  private Capture only(Parts part) {
    return new Capture(
        capture.file(),
        capture.packets(),
        capture.linkTypes(),
        capture.firstTime(),
        capture.lastTime(),
        capture.truncatedPackets(),
        capture.readError(),
        ike(capture.ike(), part.sessions),
        esp(capture.esp(), part.esp),
        esp(capture.ah(), part.ah),
        l2tp(part),
        ppp(part),
        part.flows,
        part.errors,
        capture.fragments(),
        capture.decryption(),
        part.conversations,
        capture.limits());
  }

  private static IkeTraffic ike(IkeTraffic all, List<IkeSession> sessions) {
    return new IkeTraffic(
        all.messages(),
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

  private L2tpTraffic l2tp(Parts part) {
    L2tpTraffic all = capture.l2tp();
    return new L2tpTraffic(
        all.control(),
        all.zeroLengthBodies(),
        all.data(),
        all.version3(),
        all.hiddenAvps(),
        all.messages(),
        all.clear(),
        part.results,
        part.tunnels,
        part.messages,
        part.clear);
  }

  private PppTraffic ppp(Parts part) {
    PppTraffic all = capture.ppp();
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
        part.links);
  }
}
