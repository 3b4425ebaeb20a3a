package org.vpndiag.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts together who is behind one address. A NAT gives each host a port of its own towards the
 * server's port 4500, and keeps it while it is in use (RFC 3948): what goes on from one port after
 * it began from another comes from two hosts. Who comes again later, with whatever port, may be the
 * same client, and counts as it. Port 500 is left once a NAT is known, and its port given to the
 * next; so it tells little.
 */
final class NatClients {
  private static final int MAX_CLIENTS = 100;

  private final boolean translated;
  private final List<NatClient> clients = new ArrayList<>();

  private NatClients(boolean translated) {
    this.translated = translated;
  }

  /**
   * The clients behind an address, in the order of their coming.
   *
   * @param uses what was seen between the address and one server
   * @param translated whether a NAT is known to have put this address in place of another
   */
  static List<NatClient> of(List<NatClient.Use> uses, boolean translated) {
    NatClients all = new NatClients(translated);
    List<NatClient.Use> plain = new ArrayList<>();
    for (NatClient group : byPort(uses, plain)) {
      all.encapsulated(group);
    }
    plain.sort(Comparator.comparingLong(NatClient.Use::firstPacket));
    for (NatClient.Use use : plain) {
      all.plain(use);
    }
    all.clients.sort(Comparator.comparingLong(NatClient::firstPacket));
    return all.clients;
  }

  /**
   * What shares a port towards 4500, as a session or an SA does that moved from one to another.
   *
   * @param plain takes what has none
   */
  private static List<NatClient> byPort(List<NatClient.Use> uses, List<NatClient.Use> plain) {
    Map<Integer, NatClient> owners = new HashMap<>();
    for (NatClient.Use use : uses) {
      if (use.encapsulated().isEmpty()) {
        plain.add(use);
        continue;
      }
      NatClient owner = new NatClient();
      for (int port : use.encapsulated()) {
        owner = owners.getOrDefault(port, owner);
      }
      owner.take(use);
      for (int port : use.encapsulated()) {
        NatClient other = owners.get(port);
        if (other != null && other != owner) {
          owner.take(other);
        }
      }
      for (int port : owner.encapsulated()) {
        owners.put(port, owner);
      }
    }
    List<NatClient> groups = new ArrayList<>(new LinkedHashSet<>(owners.values()));
    groups.sort(Comparator.comparingLong(NatClient::firstPacket));
    return groups;
  }

  private void encapsulated(NatClient group) {
    latest(client -> !client.isWhile(group))
        .or(() -> clients.size() < MAX_CLIENTS ? Optional.empty() : latest(any -> true))
        .ifPresentOrElse(client -> client.take(group), () -> clients.add(group));
  }

  private void plain(NatClient.Use use) {
    Predicate<NatClient> before = client -> client.hasPlain(use.plain());
    Predicate<NatClient> free = client -> !client.goesOnBeside(use);
    Optional<NatClient> client = latest(before.and(free)).or(() -> latest(free));
    if (client.isEmpty() && !mayBeAnother(use)) {
      client = latest(before).or(() -> latest(any -> true));
    }
    client.orElseGet(this::another).take(use);
  }

  /** A second connection of one host, or what somebody tries there, makes no second client. */
  private boolean mayBeAnother(NatClient.Use use) {
    boolean lone = use.what() instanceof IkeSession session && session.isLone();
    boolean several = translated || clients.size() > 1;
    return clients.isEmpty() || (several && !lone && clients.size() < MAX_CLIENTS);
  }

  private NatClient another() {
    NatClient another = new NatClient();
    clients.add(another);
    return another;
  }

  private Optional<NatClient> latest(Predicate<NatClient> which) {
    NatClient latest = null;
    for (NatClient client : clients) {
      if (which.test(client) && (latest == null || !client.end().isBefore(latest.end()))) {
        latest = client;
      }
    }
    return Optional.ofNullable(latest);
  }
}
