package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpndiag.capture.Suspects.Ends;

/**
 * Addresses that several clients share, as a NAT gives them: each of these clients is called by
 * address and port.
 */
public final class SharedAddresses {
  private final Map<String, List<NatClient>> shared = new LinkedHashMap<>();
  private final IdentityHashMap<Object, NatClient> owners = new IdentityHashMap<>();

  private SharedAddresses() {}

  /** Those of a capture with such clients. */
  public static SharedAddresses of(ClientSide clients, IkeTraffic ike, EspTraffic esp) {
    Suspects suspects = Suspects.of(clients, ike, esp);
    Map<Ends, List<NatClient.Use>> uses = new LinkedHashMap<>();
    for (IkeSession session : ike.sessions()) {
      Ends ends = suspects.ends(session.initiator(), session.responder());
      if (ends != null) {
        uses.computeIfAbsent(ends, e -> new ArrayList<>())
            .add(NatClient.Use.of(session, ends.client()));
      }
    }
    for (EspFlow flow : esp.flows()) {
      Ends ends = suspects.ends(flow.source(), flow.destination());
      if (!flow.ports().isEmpty() && ends != null) {
        uses.computeIfAbsent(ends, e -> new ArrayList<>())
            .add(NatClient.Use.of(flow, ends.client()));
      }
    }
    SharedAddresses all = new SharedAddresses();
    if (!uses.isEmpty()) {
      all.tellApart(uses, suspects);
    }
    return all;
  }

  private void tellApart(Map<Ends, List<NatClient.Use>> uses, Suspects suspects) {
    Map<String, List<List<NatClient>>> found = new LinkedHashMap<>();
    for (Map.Entry<Ends, List<NatClient.Use>> each : uses.entrySet()) {
      String address = each.getKey().client();
      found
          .computeIfAbsent(address, a -> new ArrayList<>())
          .add(NatClients.of(each.getValue(), suspects.isTranslated(address)));
    }
    found.values().removeIf(servers -> servers.stream().allMatch(all -> all.size() < 2));
    found.forEach((address, servers) -> shared.put(address, together(servers)));
    shared.values().forEach(all -> all.forEach(c -> c.parts().forEach(p -> owners.put(p, c))));
  }

  /** Those who go to several servers from one port are one. */
  private static List<NatClient> together(List<List<NatClient>> servers) {
    List<NatClient> known = new ArrayList<>();
    for (NatClient client : servers.stream().flatMap(List::stream).toList()) {
      known.stream()
          .filter(other -> other.port() == client.port())
          .findFirst()
          .ifPresentOrElse(same -> same.take(client), () -> known.add(client));
    }
    return known;
  }

  /** What the clients at an address are called. */
  public List<String> names(String address) {
    List<NatClient> all = shared.get(address);
    return all == null
        ? List.of(address)
        : all.stream().map(client -> name(address, client.port())).toList();
  }

  /** What who has a port at an address is called. */
  public static String name(String address, int port) {
    return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
  }

  /**
   * What the client at an address is called whose part of a capture this is.
   *
   * @param packet its first packet: what bears no port of a client is the one's that began last
   */
  public String name(String address, Object part, long packet) {
    List<NatClient> all = shared.get(address);
    return all == null ? address : name(address, owner(all, part, packet).port());
  }

  private NatClient owner(List<NatClient> all, Object part, long packet) {
    NatClient owner = owners.get(part);
    if (owner != null && all.contains(owner)) {
      return owner;
    }
    if (part instanceof IcmpError error && error.destinationPort() != 0) {
      for (NatClient client : all) {
        if (client.ports().contains(error.destinationPort())) {
          return client;
        }
      }
    }
    NatClient latest = all.get(0);
    for (NatClient client : all) {
      latest = client.firstPacket() <= packet ? client : latest;
    }
    return latest;
  }

  /** Conversations, those of an address that is shared as those of its clients. */
  List<Conversation> apart(List<Conversation> conversations) {
    if (shared.isEmpty()) {
      return conversations;
    }
    Map<Long, NatClient> messages = new HashMap<>();
    owners.forEach((part, owner) -> firstPackets(part).forEach(p -> messages.put(p, owner)));
    return conversations.stream().flatMap(each -> apart(each, messages)).toList();
  }

  private Stream<Conversation> apart(Conversation conversation, Map<Long, NatClient> messages) {
    List<NatClient> all = shared.get(conversation.client());
    if (all == null) {
      return Stream.of(conversation);
    }
    Map<NatClient, List<LadderStep>> steps = new LinkedHashMap<>();
    for (LadderStep step : conversation.steps()) {
      NatClient owner = messages.get(step.first().packet());
      owner = owner == null ? byPort(all, step) : owner;
      steps.computeIfAbsent(owner, o -> new ArrayList<>()).add(step);
    }
    return steps.entrySet().stream().map(e -> conversation.of(e.getKey().ports(), e.getValue()));
  }

  private NatClient byPort(List<NatClient> all, LadderStep step) {
    return all.stream()
        .filter(client -> step.port() != 0 && client.encapsulated().contains(step.port()))
        .findFirst()
        .orElseGet(() -> owner(all, step, step.first().packet()));
  }

  private static Stream<Long> firstPackets(Object part) {
    return part instanceof IkeSession session
        ? session.keptMessages().map(message -> message.first().packet())
        : Stream.empty();
  }
}
