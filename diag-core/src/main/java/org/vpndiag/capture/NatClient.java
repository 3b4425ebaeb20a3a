package org.vpndiag.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vpndiag.wire.esp.UdpEncapsulated;

/**
 * A client behind a NAT as it is put together: its sessions and flows, by the ports it was given.
 */
final class NatClient {

  /**
   * An IKE session or a flow of ESP.
   *
   * @param what the session or the flow
   * @param encapsulated the client's ports towards port 4500
   * @param plain its ports towards port 500
   * @param sent when the client itself sent something of it
   * @param firstPacket its first packet
   */
  record Use(
      Object what, Set<Integer> encapsulated, Set<Integer> plain, Spans sent, long firstPacket) {

    static Use of(IkeSession session, String client) {
      Set<Integer> encapsulated = new LinkedHashSet<>();
      Set<Integer> plain = new LinkedHashSet<>();
      Instant began = Instant.MAX;
      Instant ended = Instant.MIN;
      for (IkeExchange exchange : session.exchanges()) {
        for (IkeMessage message : exchange.messages()) {
          boolean forth = message.source().equals(client);
          int own = forth ? message.sourcePort() : message.destinationPort();
          int other = forth ? message.destinationPort() : message.sourcePort();
          (other == UdpEncapsulated.PORT ? encapsulated : plain).add(own);
          if (forth) {
            began = min(began, message.first().time());
            ended = max(ended, message.last().time());
          }
        }
      }
      Spans sent = Spans.of(began, ended);
      return new Use(session, encapsulated, plain, sent, session.firstPacket());
    }

    private static Instant min(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }

    static Use of(EspFlow flow, String client) {
      boolean forth = flow.source().equals(client);
      Set<Integer> ports = new LinkedHashSet<>();
      flow.ports().forEach(pair -> ports.add(forth ? pair.source() : pair.destination()));
      Spans sent = forth ? Spans.of(flow.first(), flow.last()) : new Spans();
      return new Use(flow, ports, Set.of(), sent, flow.firstPacket());
    }
  }

  private final List<Object> parts = new ArrayList<>();
  private final Set<Integer> encapsulated = new LinkedHashSet<>();
  private final Set<Integer> plain = new LinkedHashSet<>();
  private final Spans sent = new Spans();
  private long firstPacket = Long.MAX_VALUE;

  void take(Use use) {
    parts.add(use.what());
    renew(encapsulated, use.encapsulated());
    renew(plain, use.plain());
    sent.addAll(use.sent());
    firstPacket = Math.min(firstPacket, use.firstPacket());
  }

  /** The same client, it turns out, or the client anew. */
  void take(NatClient other) {
    parts.addAll(other.parts);
    renew(encapsulated, other.encapsulated);
    renew(plain, other.plain);
    sent.addAll(other.sent);
    firstPacket = Math.min(firstPacket, other.firstPacket);
  }

  private static void renew(Set<Integer> ports, Set<Integer> later) {
    ports.removeAll(later);
    ports.addAll(later);
  }

  /** Whether it just went on while something else began and ended. */
  boolean goesOnBeside(Use use) {
    return sent.surround(use.sent());
  }

  /** Whether it sent something while the other did, too. */
  boolean isWhile(NatClient other) {
    return sent.overlap(other.sent);
  }

  Instant end() {
    return sent.end();
  }

  long firstPacket() {
    return firstPacket;
  }

  List<Object> parts() {
    return parts;
  }

  boolean hasPlain(Set<Integer> ports) {
    return plain.stream().anyMatch(ports::contains);
  }

  /** The ports that it had towards port 4500. */
  Set<Integer> encapsulated() {
    return encapsulated;
  }

  /** All of its ports, that by which it is called last. */
  List<Integer> ports() {
    return Stream.concat(plain.stream(), encapsulated.stream()).toList();
  }

  /** The port by which it is called: the latest. */
  int port() {
    List<Integer> ports = ports();
    return ports.isEmpty() ? 0 : ports.get(ports.size() - 1);
  }
}
