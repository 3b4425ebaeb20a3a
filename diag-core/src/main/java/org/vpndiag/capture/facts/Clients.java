package org.vpndiag.capture.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vpndiag.capture.Capture;
import org.vpndiag.capture.ClientSide;
import org.vpndiag.capture.EspFlow;
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
import org.vpndiag.capture.SharedAddresses;
import org.vpndiag.capture.TrafficFlow;

/**
 * The clients of a capture that was made on a server or on the way to it: what works for one of
 * them says nothing of another. What runs over PPP belongs to the client that was given the
 * address.
 */
final class Clients {
  private static final String IP_ADDRESS = "IP-Address ";

  /** So many others inside of a NAT are looked at for each client. */
  private static final int MAX_NEIGHBOURS = 50;

  private final Capture capture;
  private final SharedAddresses shared;
  private final Map<String, Parts> parts = new LinkedHashMap<>();

  private Clients(Capture capture, SharedAddresses shared, List<String> names) {
    this.capture = capture;
    this.shared = shared;
    names.forEach(name -> parts.put(name, new Parts()));
    capture.ike().sessions().forEach(this::session);
    capture.esp().flows().forEach(flow -> flow(flow, p -> p.esp));
    capture.ah().flows().forEach(flow -> flow(flow, p -> p.ah));
    l2tp(capture.l2tp());
    for (PppLink link : capture.ppp().links()) {
      add(link.one(), link.other(), link.first().packet(), p -> p.links, link);
    }
    for (IcmpError error : capture.icmpErrors()) {
      add(error.source(), error.destination(), error.first().packet(), p -> p.errors, error);
    }
    Map<String, String> owners = owners();
    capture.flows().forEach(f -> add(owner(owners, f), p -> p.flows, f));
  }

  private void session(IkeSession session) {
    for (String end : ends(session)) {
      add(end, end, session.firstPacket(), p -> p.sessions, session);
    }
  }

  private void flow(EspFlow flow, Function<Parts, List<EspFlow>> list) {
    add(flow.source(), flow.destination(), flow.firstPacket(), list, flow);
  }

  private void l2tp(L2tpTraffic l2tp) {
    for (L2tpResult result : l2tp.results()) {
      add(result.source(), result.destination(), result.seen().packet(), p -> p.results, result);
    }
    for (L2tpTunnel tunnel : l2tp.tunnels()) {
      add(tunnel.lac(), tunnel.lns(), tunnel.first().packet(), p -> p.tunnels, tunnel);
    }
    for (L2tpMessage m : l2tp.followed()) {
      add(m.source(), m.destination(), m.seen().packet(), p -> p.messages, m);
    }
    for (L2tpFlow flow : l2tp.clearFlows()) {
      add(flow.source(), flow.destination(), flow.first().packet(), p -> p.clear, flow);
    }
  }

  /**
   * The parts of a capture, each client's by what it is called; all of it where there is one
   * client. Who merely knocks is none.
   */
  static List<OneClient> of(Capture whole) {
    Capture capture = OneSide.of(without(whole, Knocks.of(whole)));
    ClientSide side = ClientSide.of(capture);
    List<String> addresses = side.addresses();
    SharedAddresses shared = SharedAddresses.of(side, capture.ike(), capture.esp());
    List<String> names = new ArrayList<>();
    for (String address : addresses) {
      names.addAll(shared.names(address));
    }
    if (names.size() < 2) {
      return List.of(new OneClient(names.isEmpty() ? "" : names.get(0), capture, List.of()));
    }
    Clients clients = new Clients(capture, shared, names);
    return addresses.stream().flatMap(clients::at).toList();
  }

  private Stream<OneClient> at(String address) {
    List<String> names = shared.names(address);
    return names.stream()
        .map(name -> new OneClient(name, parts(name).of(capture), neighbours(names, name)));
  }

  private Parts parts(String name) {
    return Objects.requireNonNull(parts.get(name));
  }

  /**
   * The sessions of others behind the same NAT: that have the same address, or, where this was
   * captured inside, that a NAT is before, too.
   */
  private List<IkeSession> neighbours(List<String> names, String name) {
    boolean inside = parts(name).sessions.stream().anyMatch(Clients::isInside);
    List<IkeSession> all = new ArrayList<>();
    for (String other : names) {
      if (!other.equals(name)) {
        all.addAll(parts(other).sessions);
      }
    }
    if (inside) {
      capture.ike().sessions().stream()
          .filter(session -> isInside(session) && !isOfOne(names, session))
          .limit(MAX_NEIGHBOURS)
          .forEach(all::add);
    }
    return all;
  }

  private boolean isOfOne(List<String> names, IkeSession session) {
    return ends(session).stream()
        .map(end -> shared.name(end, session, session.firstPacket()))
        .anyMatch(names::contains);
  }

  private static boolean isInside(IkeSession session) {
    return session.natBeforeInitiator() && !session.translated();
  }

  private <T> void add(
      String one, String other, long packet, Function<Parts, List<T>> list, T what) {
    add(shared.name(one, what, packet), list, what);
    if (!other.equals(one)) {
      add(shared.name(other, what, packet), list, what);
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
      String name = shared.name(link.one(), link, link.first().packet());
      boolean ofOne = parts.containsKey(name);
      String address = ofOne ? link.one() : link.other();
      String client = ofOne ? name : shared.name(address, link, link.first().packet());
      link.negotiations().stream()
          .flatMap(negotiation -> negotiation.sides().stream())
          .filter(side -> side.address().equals(address))
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
    return capture.with(Parts.ike(all, all.sessions().stream().filter(left::contains).toList()));
  }
}
