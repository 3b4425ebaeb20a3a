package org.vpndiag.capture;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpndiag.wire.esp.UdpEncapsulated;

/**
 * Clients' addresses that several clients may share. Most have one port towards 4500, which is seen
 * at once; what takes more is done for these alone.
 */
final class Suspects {

  /** Such an address and a server. */
  record Ends(String client, String server) {

    /** Written out, because what records get is linked anew at every start. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ends ends && client.equals(ends.client) && server.equals(ends.server);
    }

    @Override
    public int hashCode() {
      return 31 * client.hashCode() + server.hashCode();
    }
  }

  private final ClientSide clients;
  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<String, Instant> sent = new HashMap<>();
  private final Set<String> several = new HashSet<>();
  private final Set<String> translated = new HashSet<>();
  private final Set<String> plain = new HashSet<>();

  private Suspects(ClientSide clients) {
    this.clients = clients;
  }

  static Suspects of(ClientSide clients, IkeTraffic ike, EspTraffic esp) {
    Suspects all = new Suspects(clients);
    for (EspFlow flow : esp.flows()) {
      all.flow(flow);
    }
    for (IkeSession session : ike.sessions()) {
      IkeMessage last = last(session);
      String client = all.client(session.initiator(), session.responder());
      if (last != null && client != null) {
        all.session(session, last, client);
      }
    }
    return all;
  }

  private static @Nullable IkeMessage last(IkeSession session) {
    IkeMessage last = null;
    for (IkeExchange exchange : session.exchanges()) {
      List<IkeMessage> messages = exchange.messages();
      last = messages.isEmpty() ? last : messages.get(messages.size() - 1);
    }
    return last;
  }

  private void flow(EspFlow flow) {
    String client = client(flow.source(), flow.destination());
    if (client == null) {
      return;
    }
    boolean forth = flow.source().equals(client);
    for (UdpPorts pair : flow.ports()) {
      encapsulated(client, forth ? pair.source() : pair.destination());
    }
    Instant before = sent.get(client);
    if (forth && (before == null || before.isBefore(flow.last()))) {
      sent.put(client, flow.last());
    }
  }

  private void session(IkeSession session, IkeMessage last, String client) {
    boolean forth = last.source().equals(client);
    boolean encapsulated =
        (forth ? last.destinationPort() : last.sourcePort()) == UdpEncapsulated.PORT;
    if (encapsulated) {
      encapsulated(client, forth ? last.sourcePort() : last.destinationPort());
    } else if (Spans.isLong(last.last().time(), sent.get(client))) {
      plain.add(client);
    }
    if (session.translated()) {
      translated.add(client);
    }
  }

  private void encapsulated(String client, int port) {
    Integer before = ports.putIfAbsent(client, port);
    if (before != null && before != port) {
      several.add(client);
    }
  }

  /** The end that is a client's; null where none is. */
  private @Nullable String client(@Nullable String one, @Nullable String other) {
    if (one != null && clients.is(one)) {
      return one;
    }
    return other != null && clients.is(other) ? other : null;
  }

  /** Whether a NAT is known to have put this address in place of another. */
  boolean isTranslated(String address) {
    return translated.contains(address);
  }

  /** The ends, where several clients may share one's address; else null. */
  @Nullable Ends ends(@Nullable String one, @Nullable String other) {
    String client = client(one, other);
    String server = one != null && one.equals(client) ? other : one;
    return client != null && server != null && isSuspect(client) ? new Ends(client, server) : null;
  }

  private boolean isSuspect(String address) {
    return several.contains(address) || (isTranslated(address) && plain.contains(address));
  }
}
